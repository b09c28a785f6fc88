/** For when not even the catalogue could be loaded; hence part of the page from the start. */
export const lastResort = (language: string): { message: string; again: string } =>
	language.startsWith('nl')
		? {
				message: 'Deze pagina kon niet worden geladen. Controleer het netwerk.',
				again: 'Opnieuw laden',
			}
		: {
				message: 'This page could not be loaded. Check the network.',
				again: 'Load again',
			};
