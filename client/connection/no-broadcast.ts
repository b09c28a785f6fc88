/**
 * Stands in for `lib0/broadcastchannel` in the page's build: pages of one browser may sit in different seats with
 * different rights, and hear of each other by the server alone.
 */
const nothing = (): void => {};

export { nothing as publish, nothing as subscribe, nothing as unsubscribe };
