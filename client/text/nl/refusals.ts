import type { Areas } from '../areas.ts';

export const refusals: Areas['refusals'] = {
	'unknown-code': {
		message: () => 'Er is geen workshop open met deze code.',
		next: 'Kijk nog eens naar de code op het scherm; is het deze, vraag het de begeleider.',
	},
	'unknown-workshop': {
		message: () => 'Deze workshop is hier niet.',
		next: 'Vraag de begeleider om de link of de code.',
	},
	'wrong-key': {
		message: () => 'Deze link is niet meer geldig.',
		next: 'Vraag de begeleider om een nieuwe link.',
	},
	'no-seat': {
		message: () => 'Dit apparaat heeft geen plaats in de workshop.',
		next: 'Doe opnieuw mee met de code.',
	},
	'workshop-closed': {
		message: () => 'De workshop is afgelopen.',
		next: 'Lees het verslag of vraag de begeleider om de workshop te heropenen.',
	},
	'workshop-erased': {
		message: () => 'De workshop is gewist.',
		next: 'Hier is er niets meer van; vraag het de begeleider.',
	},
	'other-title': {
		message: () => 'Dit is niet de titel van de workshop.',
		next: 'Typ hem zoals hij hierboven staat.',
	},
	'other-name': {
		message: () => 'Dit is niet de naam van die persoon.',
		next: 'Typ hem zoals hij hierboven staat.',
	},
	'person-erased': {
		message: () => 'De persoon van deze plaats is gewist.',
		next: 'Dit apparaat vergeet die plaats; wie terug wil komen, meldt zich opnieuw aan.',
	},
	'in-lobby': {
		message: () => 'Je staat voor de deur.',
		next: 'De begeleider ziet je naam en laat je binnen.',
	},
	'lobby-full': {
		message: () => 'Er wachten te veel mensen voor de deur.',
		next: 'Vraag de begeleider een paar van hen binnen te laten en probeer het dan opnieuw.',
	},
	'door-locked': {
		message: () => 'De deur van deze workshop is dicht.',
		next: 'Vraag de begeleider de deur te openen en probeer het dan opnieuw.',
	},
	'person-removed': {
		message: () => 'Een begeleider heeft je uit deze workshop gehaald.',
		next: 'Vraag of je weer binnen mag; wat je schreef is bewaard.',
	},
	'not-removable': {
		message: () => 'Wie de workshop leidt of toont, kan er niet uit worden gehaald.',
		next: 'Haal een deelnemer of een toehoorder eruit.',
	},
	'offer-gone': {
		message: () => 'De leiding wordt je niet meer aangeboden.',
		next: 'Ga verder zoals eerst, of vraag wie leidt om het opnieuw aan te bieden.',
	},
	'still-leads': {
		message: () => 'Wie leidt, was er de laatste twee minuten nog.',
		next: 'Wacht tot die persoon twee minuten weg is, of laat de leiding overdragen.',
	},
	'too-many-tries': {
		message: () => 'Hier zijn te veel verkeerde codes geprobeerd.',
		next: 'Wacht een seconde en typ de code opnieuw, zoals hij op het scherm staat.',
	},
	'other-origin': {
		message: () => 'Deze pagina is niet op een adres van deze server geopend.',
		next: 'Open een van de adressen die de server bij de start toonde; voor een ander adres stelt wie de server beheert PUBLIC_URL in.',
	},
	'create-key': {
		message: () => 'Op deze server maak je een workshop met een sleutel.',
		next: 'Typ de sleutel die je kreeg van wie de server beheert.',
	},
	'too-many-created': {
		message: ({ most }) => `Vanaf hier zijn binnen een uur ${most} workshops gemaakt.`,
		next: 'Probeer het later opnieuw, of vraag wie de server beheert om een sleutel (CREATE_KEY).',
	},
	'last-facilitator': {
		message: () => 'Niemand anders zou deze workshop kunnen leiden.',
		next: 'Laat eerst een andere facilitator binnen, of wis de workshop.',
	},
	'workshop-damaged': {
		message: () => 'De schijf van de server heeft deze workshop beschadigd.',
		next: 'Zeg het aan wie de server beheert: die heeft afgedrukt wat er stuk is, en een back-up helpt.',
	},
	'disk-full': {
		message: () => 'De schijf van de server is vol, dus er kan niets nieuws bij.',
		next: 'Wat je hebt getypt blijft bewaard; zeg het de begeleider en ga verder als er weer ruimte is.',
	},
	'not-allowed': {
		message: () => 'Vanaf jouw plaats kan dit niet.',
		next: 'Vraag het aan de begeleider.',
	},
	'name-missing': {
		message: () => 'Er ontbreekt een naam.',
		next: 'Vul de naam in waaronder de groep je kent.',
	},
	'name-too-long': {
		message: ({ max }) => `Een naam heeft hoogstens ${max} tekens.`,
		next: 'Kort de naam in.',
	},
	'text-too-long': {
		message: ({ max }) => `Deze tekst heeft hoogstens ${max} tekens.`,
		next: 'Kort hem in en probeer het opnieuw.',
	},
	'title-missing': {
		message: () => 'Er ontbreekt een titel.',
		next: 'Geef een korte titel.',
	},
	'side-missing': {
		message: () => 'Nog niemand weet namens welke kant je spreekt.',
		next: 'Kies Sales, Operations of een andere functie.',
	},
	'side-fixed': {
		message: () => 'De kanten liggen vast sinds de eerste stemming.',
		next: 'Ga verder aan de kant waar je staat.',
	},
	'moved-on': {
		message: () => 'Iemand anders heeft de workshop al verder gezet.',
		next: 'Kijk waar de groep nu is en ga daar verder.',
	},
	'unknown-step': {
		message: () => 'Die stap staat niet in het programma.',
		next: 'Kies een stap uit het programma.',
	},
	'agenda-empty': {
		message: () => 'Een programma heeft ten minste één onderdeel om te doorlopen.',
		next: 'Voeg eerst een ander onderdeel toe.',
	},
	'unknown-stage': {
		message: () => 'Dit onderdeel staat niet meer in het programma.',
		next: 'Kijk hoe het programma er nu uitziet en ga dan verder.',
	},
	'stage-in-use': {
		message: () => 'De groep is nu bij dit onderdeel.',
		next: 'Ga eerst naar een ander onderdeel.',
	},
	'too-many-stages': {
		message: ({ max }) => `Een programma heeft hoogstens ${max} onderdelen.`,
		next: 'Haal er eerst een weg.',
	},
	'minutes-out-of-range': {
		message: ({ max }) => `Een onderdeel duurt een heel aantal minuten, van 0 tot en met ${max}.`,
		next: 'Vul een ander aantal minuten in.',
	},
	'already-revealed': {
		message: () => 'De kaarten zijn al onthuld.',
		next: 'Ga verder met het bord.',
	},
	'not-revealed': {
		message: () => 'De kaarten zijn nog privé.',
		next: 'Onthul ze eerst.',
	},
	'nothing-to-reveal': {
		message: () => 'Nog niemand heeft een kaart geschreven.',
		next: 'Geef de groep nog een minuut.',
	},
	'sayings-shown': {
		message: () => 'De uitspraken worden getoond, dus de markeringen blijven zoals ze zijn.',
		next: 'Kijk naar het scherm; als ze daar weg zijn, kun je weer markeren.',
	},
	'board-closed': {
		message: () => 'Bij deze stap schrijft niemand op het bord.',
		next: 'Deel je praktijkgeval zodra de groep bij de praktijkgevallen is.',
	},
	'device-key-over': {
		message: () =>
			'Deze code voor een ander apparaat is al gebruikt, of de vijf minuten zijn voorbij.',
		next: 'Toon een nieuwe op het eerste apparaat.',
	},
	'card-not-ready': {
		message: () => 'Deze kaart is leeg of te lang voor het bord.',
		next: 'Vul de kaart aan of kort hem in en deel hem dan.',
	},
	'unknown-card': {
		message: () => 'Deze kaart ligt niet op het bord.',
		next: 'Kies een kaart die er wel ligt.',
	},
	'not-your-half': {
		message: () => 'Deze helft spreekt voor de andere kant.',
		next: 'Laat dit over aan iemand van die kant.',
	},
	'own-guess': {
		message: () => 'Dit vermoeden heb je zelf geschreven.',
		next: 'Laat het over aan iemand anders van die kant.',
	},
	'unknown-theme': {
		message: () => 'Dit thema is weggehaald.',
		next: 'Kies een ander thema.',
	},
	'no-themes': {
		message: () => 'Er is nog geen thema met een kaart erin.',
		next: 'Verdeel eerst de kaarten over thema’s.',
	},
	'unknown-item': {
		message: () => 'Dit staat niet op het stembriefje.',
		next: 'Kies iets dat er wel op staat.',
	},
	'no-cases': {
		message: () => 'Er is nog geen praktijkgeval verteld.',
		next: 'Vertel eerst een praktijkgeval.',
	},
	'no-topics': {
		message: () => 'Er is nog geen onderwerp genoemd.',
		next: 'Laat eerst iemand er een noemen.',
	},
	'unknown-case': {
		message: () => 'Dit praktijkgeval is verwijderd.',
		next: 'Kies een ander praktijkgeval.',
	},
	'enough-cases': {
		message: ({ max }) => `Er zijn al ${max} praktijkgevallen gekozen.`,
		next: 'Haal er eerst een weg.',
	},
	'too-many-on-paper': {
		message: ({ max }) => `Op zoveel stembriefjes staan samen hoogstens ${max} stippen.`,
		next: 'Tel de stippen opnieuw, of de stembriefjes.',
	},
	'too-many-on-one-of-paper': {
		message: ({ max }) => `Zoveel stembriefjes geven hoogstens ${max} stippen aan één onderdeel.`,
		next: 'Tel de stippen ervan opnieuw, of de stembriefjes.',
	},
	'too-many-themes': {
		message: ({ max }) => `Er zijn al ${max} thema’s.`,
		next: 'Haal er een weg, of leg de kaart bij een ander thema.',
	},
	'round-open': {
		message: () => 'Er loopt een stemming, dus kaarten en thema’s blijven zoals ze zijn.',
		next: 'Sluit de stemming of breek haar af.',
	},
	'no-round': {
		message: () => 'Er loopt geen stemming.',
		next: 'Wacht tot de begeleider er een opent.',
	},
	'not-in-round': {
		message: () => 'Deze stemming begon voordat je binnenkwam.',
		next: 'Vraag wie begeleidt je in deze te laten meestemmen, of stem mee vanaf de volgende.',
	},
	'small-side': {
		message: () =>
			'Minder dan drie van deze kant stemmen in deze ronde: van die kant is niets te zien.',
		next: 'Die deelnemer stemt mee vanaf de volgende ronde.',
	},
	'over-budget': {
		message: ({ budget }) => `Je hebt in totaal ${budget} stippen.`,
		next: 'Haal er een paar weg en verdeel ze opnieuw.',
	},
	'too-many-on-one': {
		message: ({ max }) => `Op één thema passen hoogstens ${max} van je stippen.`,
		next: 'Geef de rest aan een ander thema.',
	},
	'strategy-changed': {
		message: () => 'Iemand anders heeft de strategie intussen veranderd.',
		next: 'Kijk wat er nu staat en sla dan opnieuw op.',
	},
	'unknown-objective': {
		message: () => 'Deze doelstelling is verwijderd.',
		next: 'Kies een andere doelstelling.',
	},
	'too-many-objectives': {
		message: ({ max }) => `Een strategie heeft hoogstens ${max} doelstellingen.`,
		next: 'Verwijder er eerst een.',
	},
	'no-read-back': {
		message: () => 'Niemand heeft deze zin teruggezegd zoals hij er nu staat.',
		next: 'Wacht tot de andere kant heeft gezegd wat zij eruit begrijpt.',
	},
	'not-translated': {
		message: () => 'Deze kant heeft nog geen zin geschreven.',
		next: 'Wacht tot die kant haar zin heeft geschreven.',
	},
	'focus-shown': {
		message: () => 'De focuscheck is getoond; de keuzes blijven zoals ze zijn.',
		next: 'Vraag de begeleider om een nieuwe check.',
	},
	'focus-over': {
		message: () => 'Intussen is de volgende focuscheck begonnen.',
		next: 'Kijk wat er nu gevraagd wordt en kies dan opnieuw.',
	},
	'too-many-picks': {
		message: ({ max }) => `Je kunt er hoogstens ${max} kiezen.`,
		next: 'Haal er eerst een weg.',
	},
	'nothing-picked': {
		message: () => 'Nog niemand heeft iets gekozen.',
		next: 'Geef de groep nog een minuut.',
	},
	'unknown-question': {
		message: () => 'Deze vraag is er niet meer.',
		next: 'Kies een andere.',
	},
	'too-many-questions': {
		message: ({ max }) => `Er staan al ${max} vragen open.`,
		next: 'Laat er eerst een beantwoorden.',
	},
	'text-missing': {
		message: () => 'Er staat nog geen tekst.',
		next: 'Schrijf het in één zin op.',
	},
	'reason-missing': {
		message: () => 'Er ontbreekt een reden.',
		next: 'Schrijf die in één zin op.',
	},
	'not-your-point': {
		message: () => 'Iemand anders heeft dit punt ingebracht.',
		next: 'Laat het aan die persoon over, of vraag het de begeleider.',
	},
	'point-settled': {
		message: () => 'Dit punt is al afgehandeld.',
		next: 'Heropen het eerst.',
	},
	'restated-agreed': {
		message: () => 'Wie het inbracht heeft al gezegd dat het zo is.',
		next: 'Ga door naar het antwoord, of laat die persoon eerst “niet helemaal” zeggen.',
	},
	'same-side': {
		message: () => 'Jij spreekt voor de kant die dit vraagt.',
		next: 'Laat iemand van een andere kant het in eigen woorden zeggen.',
	},
	'not-restated': {
		message: () => 'De andere kant heeft deze tegenwerping nog niet in eigen woorden herhaald.',
		next: 'Herhaal ze tot wie haar inbracht ja zegt, en beantwoord ze dan.',
	},
	'restated-anew': {
		message: () => 'Het is ondertussen in andere woorden gezegd.',
		next: 'Lees die eerst, en zeg dan of het klopt.',
	},
	'facilitator-parks': {
		message: () => 'Punten bij een voorstel van een tafel parkeert de begeleider.',
		next: 'Vraag het de begeleider, of beantwoord het punt.',
	},
	'another-case': {
		message: () => 'Alleen tafels met hetzelfde praktijkgeval brengen samen één voorstel.',
		next: 'Geef beide tafels eerst hetzelfde praktijkgeval.',
	},
	'unknown-point': {
		message: () => 'Dit punt is er niet meer.',
		next: 'Kies een ander punt.',
	},
	'unknown-agreement': {
		message: () => 'Deze afspraak is hier niet.',
		next: 'Kies er een uit de lijst.',
	},
	'agreement-withdrawn': {
		message: () => 'Deze afspraak is ingetrokken.',
		next: 'Haal haar eerst terug of kies een andere.',
	},
	'too-many-actions': {
		message: ({ max }) => `Er zijn al ${max} eenmalige acties.`,
		next: 'Haal er eerst een weg.',
	},
	'not-brought': {
		message: () => 'Dit komt niet van een eerdere workshop.',
		next: 'Kies iets van de lijst van wat nog openstaat.',
	},
	'unknown-action': {
		message: () => 'Deze eenmalige actie is er niet.',
		next: 'Kijk nog eens naar de lijst: misschien is de actie weggehaald.',
	},
	'not-your-action': {
		message: () => 'Alleen wie dit doet, zegt dat het gedaan is.',
		next: 'Vraag die persoon het te zeggen, of zet er je eigen naam bij.',
	},
	'not-another-company': {
		message: () => 'Alleen wat een ander bedrijf heeft afgesproken, kun je bij jullie proberen.',
		next: 'Zeg bij je plaats van welk bedrijf je komt, of schrijf een eigen afspraak.',
	},
	'agreement-sealed': {
		message: () => 'Deze afspraak is bezegeld en verandert niet meer.',
		next: 'Schrijf een nieuwe die haar plaats inneemt.',
	},
	'too-many-agreements': {
		message: ({ max }) => `Er zijn al ${max} afspraken.`,
		next: 'Ga met een daarvan verder.',
	},
	'too-many-lines': {
		message: ({ max }) => `Een afspraak wordt op hoogstens ${max} regels beproefd.`,
		next: 'Haal er eerst een weg.',
	},
	'unknown-line': {
		message: () => 'De tijdlijn van dit praktijkgeval heeft zo’n regel niet.',
		next: 'Bekijk de tijdlijn zoals die nu is en markeer een regel die er staat.',
	},
	'statement-missing': {
		message: () => 'De afspraak zegt nog niets.',
		next: 'Schrijf wie wat elke keer doet en vraag het dan aan de groep.',
	},
	'draft-too-long': {
		message: () => 'Een tekst van deze afspraak is langer dan het veld.',
		next: 'Kort die in en vraag het dan aan de groep.',
	},
	'nobody-to-ask': {
		message: () => 'Er is niemand van dit bereik aanwezig.',
		next: 'Kies een ander bereik of wacht tot er iemand meedoet.',
	},
	'objectives-changed': {
		message: () =>
			'Een doelstelling waar deze afspraak over gaat is sinds de vraag hernoemd of verwijderd.',
		next: 'Kijk naar de effecten en vraag dan opnieuw om instemming.',
	},
	'not-called': {
		message: () => 'De groep is nog niet naar deze afspraak gevraagd.',
		next: 'Vraag eerst om instemming.',
	},
	'stale-version': {
		message: ({ version }) => `Het gaat nu om versie ${version}.`,
		next: 'Lees wat er veranderd is en zeg dan opnieuw je woord.',
	},
	'temperature-open': {
		message: () => 'Eerst wordt de temperatuur van de groep gepeild.',
		next: 'Geef de jouwe; je woord wordt gevraagd zodra de temperatuur getoond is.',
	},
	'temperature-shown': {
		message: () => 'De temperatuur is al getoond.',
		next: 'Kijk ernaar en zeg dan je woord.',
	},
	'no-temperature': {
		message: () => 'Van deze versie wordt geen temperatuur gepeild.',
		next: 'Zeg je woord, of wacht tot de begeleider om een temperatuur vraagt.',
	},
	'not-asked': {
		message: () => 'Deze vraag is gesteld voordat je er was, of aan anderen.',
		next: 'Je mag bezwaar maken; je instemming is niet nodig.',
	},
	'sponsor-missing': {
		message: () => 'De strategie noemt nog geen opdrachtgever.',
		next: 'Schrijf in de strategie van wie ze is, en maak dan de link.',
	},
	'not-provisional': {
		message: () => 'Dit zegel wacht op geen antwoord meer.',
		next: 'Kijk in het register van het team, of vraag het de begeleider.',
	},
	'other-text': {
		message: () => 'Dit is niet de tekst die bezegeld is.',
		next: 'Open de link opnieuw en lees de tekst zoals hij is.',
	},
	'confirmation-over': {
		message: () => 'De veertien dagen om dit te bevestigen zijn voorbij.',
		next: 'Het is als ontwerp teruggekomen; het team vraagt het opnieuw in de volgende workshop.',
	},
	'objection-stands': {
		message: () => 'Dit bezwaar kun jij niet afsluiten.',
		next: 'Wie het maakte sluit het af, of te veel mensen van die kant maken bezwaar.',
	},
	'seal-blocked': {
		message: ({ n }) =>
			n === 1
				? 'De toets houdt het zegel nog tegen.'
				: `De toets houdt het zegel tegen met ${n} bevindingen.`,
		next: 'Herstel wat er staat en vraag opnieuw, of zie ervan af met een reden.',
	},
	'not-carried': {
		message: () => 'De groep draagt deze afspraak nog niet.',
		next: 'Wacht op de woorden die ontbreken of sluit de bezwaren af.',
	},
	'not-its-owner': {
		message: () => 'Wat er met deze afspraak gebeurt, beslissen de eigenaren en de begeleider.',
		next: 'Zeg wat je gezien hebt en laat de beslissing aan hen.',
	},
	'link-is-out': {
		message: () => 'Voor deze persoon is er al een link, gemaakt op een ander toestel.',
		next: 'Maak een nieuwe; de oude opent dan niets meer.',
	},
	'beforehand-blank': {
		message: () => 'Er is nog niets opgeschreven.',
		next: 'Zeg in elk geval of de afspraak is nagekomen.',
	},
	'agreement-replaced': {
		message: () => 'Een andere afspraak is in de plaats van deze gekomen.',
		next: 'Kijk naar de afspraak die ervoor in de plaats kwam.',
	},
	'review-day-missing': {
		message: () => 'Wie de afspraak houdt, kiest een dag om opnieuw te kijken.',
		next: 'Kies een dag na vandaag.',
	},
	'copy-gone': {
		message: () => 'Het bord van die minuut wordt niet meer bewaard.',
		next: 'Kies een andere minuut uit de lijst.',
	},
	frozen: {
		message: () => 'De begeleider heeft het schrijven stilgezet.',
		next: 'Wat je getypt hebt blijft bewaard; ga verder als het schrijven weer opengaat.',
	},
	'no-timer': {
		message: () => 'Er loopt geen timer.',
		next: 'Start er eerst een.',
	},
	'begun-anew': {
		message: () => 'De server is teruggegaan naar een eerdere stand van deze tekst.',
		next: 'Lees wat er nu staat; wat je sindsdien schreef, staat nog op dit apparaat.',
	},
	'read-only': {
		message: () => 'Deze pagina kun je nu alleen lezen.',
		next: 'Je tekst blijft bewaard; wacht tot de pagina weer opengaat.',
	},
	'too-large': {
		message: () => 'Dit is meer dan er in één keer verstuurd kan worden.',
		next: 'Kort het in en probeer het opnieuw.',
	},
	'too-many': {
		message: () => 'Het zijn er op dit moment te veel.',
		next: 'Wacht even en probeer het opnieuw.',
	},
	'too-fast': {
		message: () => 'Er komt van jouw plaats meer dan de server in één keer aankan.',
		next: 'Wat je typte staat er nog; wacht een paar seconden en verstuur het dan opnieuw.',
	},
	'not-a-day': {
		message: () => 'Zo’n dag of uur staat niet op de kalender.',
		next: 'Kies een dag, en een uur zoals 14:30.',
	},
	'not-a-currency': {
		message: () => 'Dat is geen valuta waarin bedragen hier kunnen staan.',
		next: 'Kies er een uit de lijst, zoals EUR.',
	},
	'not-a-zone': {
		message: () => 'Zo’n tijdzone is er niet.',
		next: 'Kies er een uit de lijst, zoals Europe/Amsterdam.',
	},
	'tables-begun': {
		message: () => 'De tafels zijn aan het werk, dus iedereen blijft zitten.',
		next: 'Zet losse mensen aan een andere tafel.',
	},
	'no-tables': {
		message: () => 'Er zijn nog geen tafels.',
		next: 'Wacht tot de begeleider ze heeft gemaakt.',
	},
	'nobody-to-seat': {
		message: () => 'Er doet nog niemand mee.',
		next: 'Maak de tafels zodra er mensen zijn.',
	},
	'too-many-tables': {
		message: ({ max }) => `Er kunnen hoogstens ${max} tafels zijn.`,
		next: 'Kies minder tafels.',
	},
	'unknown-table': {
		message: () => 'Deze tafel is er niet meer.',
		next: 'Kies een andere tafel.',
	},
	'not-your-table': {
		message: () => 'Je zit aan een andere tafel.',
		next: 'Laat het over aan de mensen van deze tafel, of vraag de begeleider.',
	},
	'third-only': {
		message: () => 'Of een kant zou tekenen, beoordelen de functies tussen de twee.',
		next: 'Laat het over aan iemand die voor geen van beide kanten spreekt.',
	},
	'unknown-visit': {
		message: () => 'Dit bezoek wordt niet meer aangeboden.',
		next: 'Kijk in de lijst en kies een ander.',
	},
	'other-company': {
		message: () => 'Deze persoon heeft intussen een ander bedrijf opgegeven.',
		next: 'Kijk nog eens in de lijst met mensen, en bevestig wat er nu staat.',
	},
	'company-unconfirmed': {
		message: () => 'Je bent niet bevestigd als iemand van het bedrijf waarvoor deze kaart is.',
		next: 'Vraag een begeleider je te bevestigen, of een van zijn mensen je te laten meelezen; tot dan blijft de kaart alleen van jou.',
	},
	'own-company': {
		message: () => 'Niemand bevestigt het eigen bedrijf.',
		next: 'Vraag een andere begeleider om het jouwe te bevestigen.',
	},
	'unknown-person': {
		message: () => 'Zo iemand is hier niet.',
		next: 'Kies iemand anders die meedoet.',
	},
	'unknown-type': {
		message: () => 'Dit type verkoop is er niet meer.',
		next: 'Kies er een uit de lijst.',
	},
	'too-many-types': {
		message: ({ max }) => `Er zijn al ${max} types verkoop.`,
		next: 'Herschrijf er een of haal er eerst een weg.',
	},
	'types-rated': {
		message: ({ max }) => `Je hebt al ${max} types verkoop beoordeeld.`,
		next: 'Neem eerst je oordelen over een ervan terug.',
	},
	'ratings-shown': {
		message: () => 'De oordelen zijn al getoond.',
		next: 'Zeg wat je vindt als conflict.',
	},
	'scores-shown': {
		message: () => 'De cijfers zijn al getoond.',
		next: 'Zeg wat je vindt bij “behouden” of “veranderen”.',
	},
	'import-not-ours': {
		message: () => 'Dit bestand is geen verslag en geen teamregister van Same Boat.',
		next: 'Kies het JSON-bestand dat je bij een verslag of op een teampagina kunt downloaden.',
	},
	'import-newer': {
		message: () => 'Dit bestand komt uit een nieuwere versie van Same Boat.',
		next: 'Werk deze server bij en kies het bestand dan opnieuw.',
	},
	'import-damaged': {
		message: ({ where }) =>
			where === undefined
				? 'Dit bestand is beschadigd.'
				: `Dit bestand is beschadigd in het onderdeel “${where}”.`,
		next: 'Download het opnieuw waar het vandaan komt en kies het nieuwe bestand.',
	},
	'import-changed': {
		message: ({ label }) =>
			`Iemand heeft de tekst van afspraak ${label ?? ''} na het verzegelen veranderd.`,
		next: 'Kies het bestand zoals het gedownload is.',
	},
	'import-too-large': {
		message: ({ max }) => `Een bestand om te importeren is hoogstens ${max} MB groot.`,
		next: 'Kies het JSON-bestand dat je bij een verslag of op een teampagina kunt downloaden.',
	},
	'workshop-imported': {
		message: () => 'Deze workshop komt uit een bestand: je kunt hem lezen, niet veranderen.',
		next: 'Begin van hieruit een nieuwe workshop om verder te gaan.',
	},
	'imported-no-seats': {
		message: () => 'Aan een workshop uit een bestand neemt niemand meer deel.',
		next: 'Vraag de begeleider om de link om mee te kijken.',
	},
	malformed: {
		message: () => 'De server begreep dit niet.',
		next: 'Laad de pagina opnieuw en probeer het nog eens.',
	},
	'come-back-later': {
		message: () => 'De server komt even op adem.',
		next: 'Zo meteen gaat het vanzelf verder.',
	},
	'not-found': {
		message: () => 'Op dit adres is niets te vinden.',
		next: 'Kijk het adres na.',
	},
	internal: {
		message: ({ id }) => `Er ging iets mis op de server (${id}).`,
		next: 'Probeer het opnieuw; blijft het zo, geef dit nummer dan aan de begeleider.',
	},
	unreachable: {
		message: () => 'De server is niet bereikbaar.',
		next: 'Controleer het netwerk van dit apparaat en probeer het opnieuw. Wat je typte, staat er nog.',
	},
	unreadable: {
		message: () => 'Er antwoordde iets anders dan Same Boat.',
		next: 'Controleer of dit apparaat in het juiste netwerk zit en probeer het opnieuw.',
	},
	'file-unreadable': {
		message: () => 'Dit apparaat kon het bestand niet lezen.',
		next: 'Staat het in de cloud of op een stick, kopieer het dan naar dit apparaat en kies het opnieuw.',
	},
	'several-files': {
		message: () => 'Dit zijn meer bestanden tegelijk.',
		next: 'Open ze een voor een.',
	},
};
