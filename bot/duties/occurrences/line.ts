/** What is the same for all times that a duty is to be done for one scope. */
export const lineOf = (dutyId: string, scopeKey: string) => `${dutyId} ${scopeKey}`
