/** Who sits at the phone, and who has not voted yet when the vote is shown. */
export const atThePhone = 'p19';
export const undecided = ['p02', 'p06', 'p11', 'p12', 'p15', 'p16', 'p24'];
