/** Who sits at the phone, and who has not voted yet when the vote is shown. */
export const atThePhone = 'p19';
export const undecided = ['p02', 'p06', 'p11', 'p12', 'p15', 'p16', 'p24'];
/** The agreement of the script that the next session looks at, on the day on which it is due. */
export const lookedAt = 'a1';
