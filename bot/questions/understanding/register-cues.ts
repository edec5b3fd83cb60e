/** The words of what the register holds beside names and roles: continuity figures, what lacks a class, and when. Same form as `cueWords`. */
export const registerWords = {
  best: {
    sv: 'bäst|allra bäst|mest|utan och innan',
    en: 'best|inside out|by heart',
  },
  continuity: {
    sv: 'rto|rpo|rto tid|rto tiden|rpo tid|återställningstid|återställningstiden|återställningstider|återställningspunkt|återställningspunkten|återhämtningstid|återhämtningstiden|avbrottstid|avbrottstiden|längsta avbrott|längsta avbrottet|uppe igen|vara uppe igen|igång igen|vara igång igen|vara tillbaka|ligga nere|vara nere|vara borta|maximal dataförlust|dataförlust|dataförlusten|kontinuitetskrav|kontinuitetskraven|kontinuitetsvärden|rto och rpo|rto rpo',
    en: 'rto|rpo|recovery time|recovery time objective|recovery point|recovery point objective|downtime|maximum downtime|longest downtime|tolerable downtime|data loss|maximum data loss|be down|be back up|be up again|up again|be running again|running again|back online|be back online|rto and rpo|rto rpo|continuity figures',
  },
  unclassified: {
    sv: 'oklassad|oklassat|oklassade|oklassificerad|oklassificerat|oklassificerade',
    en: 'unclassified|nonclassified',
  },
  within: {
    sv: 'inom|de närmaste|närmaste|de kommande|kommande|under de närmaste|under de kommande|under närmaste',
    en: 'within|within the next|in the next|over the next|the next|in the coming|the coming|coming|upcoming',
  },
  before: {
    sv: 'före|innan|fram till|till och med|senast|före den|innan den',
    en: 'before|by|until|no later than|up to',
  },
  /** Measures of time, and names of times. */
  span: {
    sv: 'dagar|dagarna|veckor|veckorna|månader|månaderna|halvår|halvåret|kvartal|kvartalet|nästa år|detta år|innevarande år|under året|sommaren|semestern|årsskiftet|nyår|nyåret|årets slut|slutet av året|denna månad|den här månaden|nästa månad|åren|våren|hösten|vintern|höst|sommar|vinter|halva|halvan|hälften|kvartal ett|q1|q2|q3|q4|h1|h2|mellan|början av|slutet av|slutet|mitten av|feb|aug|sept|okt|nov|dec|pågående kvartal|detta kvartal|detta halvår|sju|åtta|nio|tio|elva|tolv|arton|trettio|sextio|nittio',
    en: 'days|weeks|months|half year|half a year|quarter|quarters|years|the year|summer|the summer|new year|year end|the end of the year|end of the year|end of year|spring|autumn|winter|half|first half|second half|between|early|late|oct|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|thirty|sixty|ninety',
  },
} as const satisfies Record<string, { sv: string; en: string }>
