import { whenIn } from './when-asked.ts'

const NUMBER =
  '(?:\\d{1,2}(?: \\d{2})?|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const HOURS: readonly RegExp[] = [
  // «halv tio», «kl 14.30», “at half past three”, “at 3 pm”
  new RegExp(
    `^(?:(?:kl|klockan|vid|runt|omkring|at|around|by|till|till kl|until) )*(?:halv |kvart (?:i|over) |half past |(?:a )?quarter (?:to|past) )?${NUMBER} ?(?:tiden|am|pm|o ?clock)?$`,
  ),
  // «efter lunch», «i eftermiddag», “this evening”
  /^(?:(?:till|until) )?(?:(?:efter|fore|innan|after|before|vid|at) (?:lunch|lunchen|fika|fikat|fikan|mote|motet|jobbet|frukost|the meeting|work|noon)|(?:i|pa) (?:eftermiddag|eftermiddagen|kvall|kvallen|formiddag|formiddagen|morse|natt)|ikvall|this (?:morning|afternoon|evening)|in the (?:morning|afternoon|evening)|tonight)$/,
  // «om en timme», “in 20 minutes”
  new RegExp(
    `^(?:om|in) (?:en|ett|an|a|half an|en halv|ett par|a couple of|nagra|a few|\\d{1,3}|${NUMBER}) ?(?:minuter|minut|min|timmar|timme|tim|kvart|halvtimme|stund|minutes?|hours?|while)$`,
  ),
]

const isHour = (words: string) => HOURS.some((pattern) => pattern.test(words))

/** Whether folded words name a time of a day («halv tio», «efter lunch», «i morgon kl 9»), and not only a day. */
export function hourIsIn(words: string): boolean {
  if (isHour(words)) return true
  const each = words.split(' ')
  return each.some((_, at) => {
    const [first, second] = [each.slice(0, at).join(' '), each.slice(at).join(' ')]
    return (isHour(second) && whenIn(first)) || (isHour(first) && whenIn(second))
  })
}
