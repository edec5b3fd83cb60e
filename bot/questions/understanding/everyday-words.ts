import { indefinite } from '../names/endings.ts'
import { fold } from '../names/fold.ts'

/**
 * Words that everybody uses of other things than systems. They are never taken for a mistyped system name, nor for the name
 * of a system that the register lacks.
 */
const words = `
  card cards kort kortet toaletten lång långt långa länge parkeringshuset parkeringshus garage garaget förrådet skåpet kassaskåpet gymmet
  byggt bygger byggde byggts skapat skapade gjort uppfunnit programmerat utvecklat starta startar startade starta omstart export exportera exporterar expert rapport rapporter report reports restart upgrade evolution skada skador städa många mycket mer orakel fokus internat existens kakel solution revolution inside alone long east dense sense
  focus respond marvel upset warn combined hallon redaktör använder använda använd skicka skickar maila mejla ring din ditt dina er ert era your yours varför why
  skola skolan skolor skolorna skolmat skolmaten förskola förskolan fritids mat maten lunch lunchen kaffe fika matsal matsalen
  hus huset byggnad byggnaden lokal lokaler lokalen rum rummet konferensrum mötesrum nyckel nycklar nyckeln kontor kontoret
  bil bilen bilar buss bussen cykel väg vägen vägar gata gatan gator snö snöröjning snöröjningen sandning vatten vattnet avlopp
  sopor soporna avfall avfallet återvinning återvinningen park parken parkering parkeringen lekplats lekplatsen badhus badhuset
  simhall simhallen bibliotek biblioteket museum museet idrottshall ishall ishallen arena arenan kyrka kyrkan
  dator datorn datorer mobil mobilen telefon telefonen skrivare skrivaren skärm skärmen wifi nätet nätverk nätverket internet
  lösenord lösenordet pin kod koden version versionen uppdatering uppdateringen server servrar servern
  lön lönen löner semester semestern sjuk sjukskriven vab ledighet ledig försäkring pension facket
  pengar budget budgeten kostnad kostnaden pris priset faktura fakturan fakturor skatt skatten inköp
  väder vädret regn sol nyheter nyheterna match matchen fotboll hockey film filmen musik musiken bok boken recept receptet skämt
  vits historia saga dikt dikten sång kärlek livet meningen världen landet sverige stockholm göteborg malmö europa usa månen
  kommunen kommun staden stad regionen region staten riksdagen regeringen politik politiker partiet valet
  ordförande ordföranden kommunalråd kommunalrådet statsminister statsministern president presidenten kung kungen drottningen
  minister borgmästare ledamot ledamöter nämndsekreterare sekreterare registrator vaktmästare vaktmästaren städare städning
  städningen kock lärare läraren läkare sjuksköterska polis polisen brandman tandläkare advokat jurist psykolog kurator
  elev elever eleven barn barnet barnen förälder föräldrar klient brukare patient kund medborgare invånare hund hunden katt katten
  hemsida hemsidan webbplats sidan sida facebook instagram youtube tiktok twitter google chatgpt copilot openai excel word outlook
  möte mötet möten protokoll protokollet beslut beslutet ärende ärendet ansökan blankett blanketten bygglov bygglovet
  företag företaget företagen bolag aktie aktier börsen bitcoin hyra hyran lägenhet lägenheten
  bröllop fest festen present julbord julfest klocka klockan tid tiden datum dag dagen vecka veckan månad år idag imorgon igår
  gift gammal vacker bäst bästa sämst snygg rolig dum smart ny nya gammalt nere uppe igång trasig långsam
  kostar kosta heter bor tjänar väger vann vinner spelar sover äter dricker älskar hatar tycker tror anser ogillar
  installerar installera köper köpa säljer sälja bokar boka hyr översätt översätta skriv skriva koda programmera räkna beräkna
  tömmer plogar sandar skottar klipper målar städar lagar kör kokar undervisar dömer
  the weather lunch joke jokes password price cost salary holiday vacation school building house car bus dog cat money love life
  world president minister king queen mayor ceo company companies recipe movie music song book game football soccer hockey
  news computer phone printer screen meeting room key food coffee code python javascript poem story translate write
  install buy sell best worst version update down website homepage page today tomorrow yesterday capital france sweden snow
  road roads street parking water waste trash garden park pool gym toilet elevator heating cleaning janitor teacher doctor nurse
  police lawyer children students parents citizens tax taxes invoice rent apartment`

const everyday = new Set(fold(words).trim().split(/\s+/))

/** Tells whether a folded word is one of everybody's. */
export function isEveryday(word: string): boolean {
  return (
    everyday.has(word) ||
    everyday.has(indefinite(word) ?? word) ||
    everyday.has(word.replace(/s$/, ''))
  )
}
