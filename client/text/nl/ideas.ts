import type { Areas } from '../areas.ts';

export const ideas: Areas['ideas'] = {
	title: 'Ideeën die anderen hebben geholpen',
	hint: 'Zeventien manieren om Sales en Operations te laten samenwerken. Neem er een over, of als begin.',
	when: 'Wanneer het helpt',
	first: 'Eerste stap',
	measure: 'Wat je meet',
	take: 'Dit idee bij onze mogelijkheden zetten',
	cards: {
		meetRegularly: {
			title: 'Regelmatig bij elkaar, los van de dag',
			what: 'Beide kanten zitten op een vast tijdstip met een vaste agenda bij elkaar; over orders van vandaag gaat het niet.',
			when: 'Men spreekt elkaar alleen als er iets is misgegaan.',
			first:
				'Leg een half jaar lang elke maand anderhalf uur vast en spreek af wie de eerste keer voorbereidt.',
			measure: 'Overleggen die doorgingen; punten die daar zijn opgelost in plaats van hogerop.',
		},
		earlyVisits: {
			title: 'Operations vroeg mee naar de klant',
			what: 'Iemand die het gaat maken of leveren gaat mee naar het eerste bezoek aan een nieuwe klant of een nieuw project.',
			when: 'Eisen blijken pas als de opdracht binnen is.',
			first: 'Kies de volgende drie bezoeken en wie uit de fabriek er meegaat.',
			measure: 'Wijzigingen na de opdracht; klachten bij de eerste drie leveringen.',
		},
		leadTimes: {
			title: 'Levertijden per artikel bekend vóór de toezegging',
			what: 'Wie een datum toezegt, ziet de echte levertijd van dat artikel; planning houdt die bij.',
			when: 'Data worden uit het hoofd beloofd, of uit een lijst die niemand vertrouwt.',
			first: 'Zet de vijftig best verkopende artikelen met hun werkelijke levertijd op één blad.',
			measure: 'Toezeggingen binnen de gepubliceerde levertijd; orders op tijd en compleet.',
		},
		capacityThresholds: {
			title: 'Grenzen aan de bezetting, afgesproken bij de begroting',
			what: 'De begroting zegt vanaf welke bezetting van een lijn eerst overlegd wordt voordat er meer op wordt verkocht.',
			when: 'Sales plant volume, Operations plant uren, en bij de piek komen ze elkaar pas tegen.',
			first:
				'Schrijf per lijn op bij welke bezetting jullie over extra ploegen, inkoop of een stop besluiten.',
			measure: 'Weken boven de grens; dagen tussen de overschrijding en het besluit.',
		},
		contingency: {
			title: 'Reservecapaciteit met een prijs',
			what: 'Er blijft ruimte vrij voor spoedorders, en wie die gebruikt betaalt een bekend bedrag.',
			when: 'Elke klant heeft haast, en het plan buigt voor wie het hardst belt.',
			first: 'Houd twee halve diensten per maand vrij en bepaal wat een spoedorder kost.',
			measure: 'Gebruik van de reserve; opbrengst van spoed; wijzigingen in het vaste plan.',
		},
		serviceLevels: {
			title: 'Serviceniveaus per soort verkoop',
			what: 'Voorraadartikelen, maatwerk en projecten hebben elk hun eigen belofte over tijd, hoeveelheid en wijzigen.',
			when: 'Alle orders krijgen dezelfde behandeling, en de belangrijke lijden daaronder.',
			first: 'Benoem drie soorten verkoop en schrijf voor elk één regel met de belofte.',
			measure: 'Nagekomen beloften per soort; kosten van elk niveau.',
		},
		launchCalendar: {
			title: 'Assortiment en introducties in één gezamenlijke kalender',
			what: 'Marketing, Sales en Operations besluiten samen wat er wanneer bij komt en wat ervoor weggaat.',
			when: 'Introducties stapelen zich op en niemand gaat over het einde van een artikel.',
			first:
				'Zet alle introducties van het komende half jaar naast alle artikelen die nauwelijks lopen.',
			measure: 'Introducties per maand; artikelen eruit per artikel erin; omzet na zes maanden.',
		},
		fewerObjectives: {
			title: 'Minder doelen',
			what: 'Iedereen stuurt op dezelfde paar doelen; wat er niet bij staat, mag wachten.',
			when: 'Mensen hebben meer doelen dan ze kunnen opnoemen, en elke kant kiest de eigen.',
			first: 'Streep doelen weg totdat niemand er meer dan vier heeft.',
			measure: 'Doelen per persoon; overlap tussen waar beide kanten op sturen.',
		},
		sharedSatisfaction: {
			title: 'Eén gezamenlijk doel voor klanttevredenheid',
			what: 'Sales en Operations worden afgerekend op hetzelfde cijfer voor tevreden klanten.',
			when: 'Beide kanten hebben mooie cijfers terwijl klanten weglopen.',
			first: 'Kies één cijfer waar beide invloed op hebben en bespreek het in beide teams.',
			measure: 'Dat cijfer per klantgroep; klanten teruggewonnen of verloren.',
		},
		incentives: {
			title: 'Belonen op marge en wat past, niet op volume',
			what: 'Beloond wordt omzet die bij de fabrieken past en haar marge opbrengt.',
			when: 'Elke verkoop telt volledig mee, wat het maken en leveren ook kost.',
			first: 'Reken de bonussen van vorig jaar nog eens uit, maar dan op dekkingsbijdrage.',
			measure: 'Marge na servicekosten; deel van de bonus dat ervan afhangt.',
		},
		costToServe: {
			title: 'Omzet die bij de fabriek past',
			what: 'Per product en klant is bekend wat bedienen kost; prijzen en voorwaarden volgen daaruit.',
			when: 'Grote klanten gelden vanzelf als goede, en kleine orders als onschuldig.',
			first:
				'Reken de servicekosten van vijf klanten uit: twee goede, twee slechte en één onbekende.',
			measure: 'Marge per klant na servicekosten; klanten met nieuwe voorwaarden.',
		},
		interfaceRole: {
			title: 'Een rol of afdeling ertussen',
			what: 'Eén persoon of team staat tussen beide kanten, heeft in beide iets te zeggen en volgt de order van begin tot eind.',
			when: 'Vragen gaan over veel bureaus en niemand is van het antwoord.',
			first: 'Wijs voor één productgroep drie maanden iemand aan die mag beslissen.',
			measure: 'Uren tot een antwoord; vragen die hogerop gaan.',
		},
		jobRotation: {
			title: 'Van werkplek wisselen',
			what: 'Mensen werken een tijd aan de andere kant, in een echte functie met echte taken.',
			when: 'Beide kanten kennen elkaar alleen van de klachten.',
			first: 'Zoek van elke kant één vrijwilliger die vier weken van bureau wisselt.',
			measure: 'Mensen die aan beide kanten hebben gewerkt; wat ze daarna veranderden.',
		},
		jointTraining: {
			title: 'Samen leren',
			what: 'Beide kanten leren samen: Sales over product en lijn, Operations over klant en contract.',
			when: 'Hetzelfde woord betekent twee dingen, en fouten komen terug.',
			first: 'Laat een planner en een verkoper samen een ochtend geven over een echte order.',
			measure: 'Mensen die in gemengde groepen zijn getraind; fouten in orders ervoor en erna.',
		},
		jointDiscounts: {
			title: 'Samen beslissen over kortingen en uitzonderingen',
			what: 'Boven een afgesproken omvang beslissen beide kanten samen, en snel, over korting, spoed en speciale uitvoeringen.',
			when: 'De ene kant geeft uitzonderingen weg die de andere betaalt.',
			first: 'Bepaal de omvang, de twee die beslissen en binnen hoeveel uur zij antwoorden.',
			measure: 'Uitzonderingen per maand; uren tot het besluit; marge na uitzonderingen.',
		},
		oneForecast: {
			title: 'Eén prognose',
			what: 'Er is één volumeprognose, samen gemaakt, en alle plannen staan daarop.',
			when: 'Sales, planning en finance werken elk met een eigen getal.',
			first: 'Leg de drie prognoses voor het volgende kwartaal naast elkaar en kies er één.',
			measure: 'Prognosefout per productgroep; plannen die een ander getal gebruiken.',
		},
		reviewAgreements: {
			title: 'Afspraken toetsen aan de strategie',
			what: 'Op vaste data kijken beide kanten wat er van elke afspraak is geworden en of zij de doelen dient.',
			when: 'Er worden goede afspraken gemaakt en stilletjes vergeten.',
			first: 'Geef elke afspraak een datum van terugkijken en zet de eerste drie op één agenda.',
			measure:
				'Afspraken nagekomen, gewijzigd en vervallen; doelen die door geen ervan gediend worden.',
		},
	},
};
