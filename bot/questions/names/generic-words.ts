import { indefinite } from './endings.ts'
import { fold } from './fold.ts'

/** Words within system names that anybody may say about anything; alone they name no system. */
const words = `
  system systemet systemen portal portalen digital digitala mina mitt lokala lokal kommun kommungemensam kommunens nationella
  test utbildning utbildningsmiljö schema planering lön skola skolan förskola grundskola gymnasiet gymnasium vux boende avgifter
  avvikelse bokning admin administration online care time web webb control business pool hyra privacy musik kultur public active
  directory microsoft google workspace education smart mobil mobile app appen tjänst tjänsten server backup senior alert alarm larm
  case road vision future plan plus pro light basic core one net intra hem hemsida museets museet bad passage dokument ärende
  ärendehantering nät kund kundportal energi fastighet fordon avfall signering medicin trygghet rumsbokning brandvägg kontakt
  kontaktcenter personal ekonomi elev elever barn vuxen socialt social vård omsorg teknik teknisk drift driftcentral lås the and och
  för med till som del data register registret katalog katalogen arkiv arkivet konto bokslut recruit detaljplan felanmälan service
  desk center central sidor planer skolval uppföljning hantering övervakning styrning mätning journal karta kartan kartportal
  intranät intranätet tid schemat verksamhet ny gamla nya gammal hyresgäst brandskydd id go it hr erp crm bi`

const generic = new Set(fold(words).split(/\s+/))

/** Tells whether a folded word is everybody's word, in the definite form or not. */
export function isGeneric(word: string): boolean {
  return generic.has(word) || generic.has(indefinite(word) ?? word)
}
