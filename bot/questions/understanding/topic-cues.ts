/** The words of the further topics: access, lists, duties, people, documents. Same form as `cueWords`. */
export const topicWords = {
  access: {
    sv: 'behörighet|behörigheten|behörigheter|behörigheterna|behörighets|behörighetsbeställning|behörighetsansökan|läsbehörighet|skrivbehörighet|adminbehörighet|administratörsbehörighet|systembehörighet|åtkomst|åtkomsten|åtkomster|access|accessen|inlogg|inlogget|inloggning|inloggningen|inloggningar|inloggningsuppgifter|konto|kontot|konton|kontona|användarkonto|användarkontot|användarkonton|rättighet|rättigheter|rättigheterna|rättigheten|licens|licensen|licenser|tillgång|tillgången|tillgång till|logga in|komma in|kommer inte in|komma åt|kommer åt|kommer inte åt|inte logga in|kan inte logga in|in i|kommer in|loggar in|användare|användaren|nya användare|ny användare|inne i|tillträde|få access|behörigheterna till|inloggad|logga in i|komma in i|komma in på|släppt in|in på|få inlogg|användarnamn|behörighetsbeställningen',
    en: 'access|access rights|permission|permissions|account|accounts|user account|user accounts|login|logins|log in|log into|sign in|get into|licence|license|licences|licenses|rights|privileges|user|users|credentials|log on|access to|logon|admin rights|access right|get access',
  },
  hasAccess: {
    sv: 'vem har tillgång|vilka har tillgång|vem har behörighet|vilka har behörighet|vem har åtkomst|vilka har åtkomst|vem har access|vilka har access|har access|har tillgång|har behörighet|har åtkomst|vilka har konto|har jag behörighet|har jag tillgång|har jag åtkomst|har jag access|vilka har licens|vilka användare|hur många användare|antal användare|vem har konto|har redan behörighet|har redan tillgång',
    en: 'who has access|who has permission|has access|have access|do i have access|how many users|who has an account|which users|who else has access|has an account|have permission',
  },
  approve: {
    sv: 'godkänner|godkänna|godkänn|godkännas|godkännande|godkänns|godkände|attesterar|attestera|attesteras|attest|attestant|beviljar|bevilja|beviljas|beslutar|besluta|beslutas|beslutar om|bestämmer om|bestämmer|tillåter|ger|ge|tilldelar|tilldela|tilldelas|säger ja till|skriver under|skriva under|skriva på|skriver på|ger klartecken|ge klartecken|okejar|okeja|ok:ar|säger ok|tar beslut',
    en: 'approves|approve|approved|approval|grants|grant|granted|gives|give|authorises|authorizes|authorise|authorize|allow|allows|decides|decides on|sign off|signs off|aproves|approver|approving|signs|sign|okays|has to approve|say yes to|says yes to',
  },
  order: {
    sv: 'beställer|beställa|beställ|beställs|beställas|beställning|beställningen|begär|begära|begäran|ansöker|ansöka|ansöker om|ansöka om|ansökan|söker|söka|anmäler|ansökes|skaffar|skaffa|be om|ber om|ordnar|ordna|fixa|beställt|tar emot|ta emot|beställningar|beställningarna|ansökningar|lägga en beställning|lägger beställning|lägger en beställning|göra en beställning|skickar beställning|lägga beställning|begäras',
    en: 'orders|order|ordered|ordering|requests|request|requested|requesting|apply|apply for|applies|ask for|asks for|submit|obtain|arrange|place an order|asks|put in a request|file a request|go about',
  },
  carryOut: {
    sv: 'lägger upp|lägga upp|läggs upp|lägger till|lägga till|läggs till|skapar|skapa|skapas|registrerar|registrera|verkställer|lägger in|lägga in|effektuerar|sätter upp|återställer|låser upp|upplägg|fixar|fixar sånt|fixar sånt där|fixar sådant|fixar det|ordnar sånt|ordnar sådant|ordnar det',
    en: 'creates|create|created|sets up|set up|sets her up|sets him up|sets them up|set her up|set him up|set them up|adds her|adds him|adds them|add her|add him|add them|setting up|adds|add|registers|register|provisions|carries out|fixes|fix|unlocks|resets',
  },
  end: {
    sv: 'avbeställer|avbeställa|avbeställ|avbeställs|avbeställas|avslutar|avsluta|avslutas|avslutats|avslut|avslutad|tar bort|ta bort|tas bort|bort|plockar bort|stänger|stänga|stängs|stängas|stänger av|stänga av|spärrar|spärra|spärras|återkallar|återkalla|drar in|dra in|inaktivera|inaktiverar|upphöra|upphör|raderar|radera|säger upp|säga upp|plocka bort|plockas bort|tagit bort|avsluta kontot|stänga ner|stänger ner|släcka|släcker|rensa bort|städa bort|blir av med',
    en: 'removes|remove|removed|removing|removal|revokes|revoke|revoked|closes|close|closed|cancels|cancel|cancelled|terminates|terminate|ends|end|ended|ending|deactivates|deactivate|disable|disables|delete|deletes|take away|withdraw|shut down|cut off|taken away|cancelling|cancellation|revoking|closing',
  },
  leave: {
    sv: 'medarbetare slutar|medarbetaren slutar|slutar|sluta|slutade|slutat|går i pension|byter jobb|byter enhet|bytt enhet|bytt tjänst|byter tjänst|sista dagen|avslutar sin anställning|avslutar anställningen|avslutar anställning|slutar jobba|lämnar kommunen|tjänstledig|offboarding|offboarda|offboardar|checklista när|anställningen upphör|anställning upphör|har slutat|lämnar|slutar sin anställning|slutar hos oss|avgår|slutar i|ska sluta|kommer att sluta|sagt upp sig|säger upp sig|pensioneras|pension|gå i pension|sjukskriven länge|föräldraledig|föräldraledighet|tjänstledighet|bytt jobb|byta jobb|byter avdelning|byter arbetsplats|ny arbetsgivare|gått i pension',
    en: 'employee leaves|employee leaving|an employee leaves|leaves|leave|leaving|left|quits|quit|offboarding|offboard|retires|retire|resigns|last day|leaver|leaves the organisation|leaves the municipality|changes job|leaves us|stops working|terminates employment|is leaving|are leaving|quitting|is quitting|has left|changed jobs|changed job|changes jobs|change jobs|moves to another department|parental leave|retiring|resigned|is retiring|gone|leaving us|staff leave|moved to another',
  },
  get: {
    sv: 'får|få|fått|behöver|behövs|vill|vill ha|ha|kan få|måste|ska ha|skulle behöva|behöva|kräver|krävs|saknar jag|skaffa mig|vill gärna ha|fixar jag|önskar|ska|skall|ska få|vilja ha|skulle vilja ha|skulle vilja|vilja|vill ändra|vill komma',
    en: 'get|gets|getting|need|needs|want|wants|have|given|require|requires|gain|require|would need|would like|d like|require|must|has to|have to|required',
  },
  has: {
    sv: 'har|hade|haft',
    en: 'has|had|got|have got',
  },
  someone: {
    sv: 'medarbetare|medarbetaren|medarbetares|medarbetarna|anställd|anställda|anställde|nyanställd|nyanställda|nyanställning|vikarie|vikarien|vikarier|kollega|kollegan|kollegor|någon|nån|en person|personal|personalen|min personal|ny personal|praktikant|konsult|konsulten|timanställd|sommarvikarie|sommarvikarier|chef|man|börjar|börjar hos oss|börjar hos mig|folk|annan|någon annan|på måndag|sjuksköterska|undersköterska|lärare|rektor|handläggare|biståndshandläggare|socialsekreterare|pedagog|förskollärare|kurator|ekonom|controller|assistent|vikarierande|nybörjare|ny kollega|ny medarbetare|nyanställd kollega|anställda som|personen som|timvikarie|timvikarier|elevassistent|administratör på|ny chef|mina medarbetare|min medarbetare|en av mina medarbetare|en i personalen|i personalen|en kollega|feriearbetare|sommarjobbare|inhyrd|bemanningspersonal|extern|teknikern',
    en: 'employee|employees|new employee|colleague|colleagues|someone|somebody|staff|person|people|substitute|temp|consultant|team member|starts|starting|new hire|new starter|new colleague|joins|joining|another|teacher|nurse|substitute teacher|assistant|one of my staff|an employee of mine|in my team|member of staff|staff member|intern|trainee|economist|social worker|my employee|my new employee|one of my employees|new colleague|temporary worker|summer worker',
  },
  new: {
    sv: 'ny|nya|nytt|utökad|utökade|tillfällig|tillfälliga|extra',
    en: 'new|extended|temporary|additional',
  },
  not: {
    sv: 'inte|ej|ingenting|kommer inte in|kan inte logga in',
    en: 'not|cannot|cant|can not|dont|doesnt',
  },
  list: {
    sv: 'ta fram|plocka fram|sammanställ|räkna upp alla|lista|listan|visa|visa mig|hur många|antal|översikt|alla|samtliga|sammanställning|vilka är|räkna upp|finns det|finns|finns i|används|räkna upp|vad har vi för|vilka olika',
    en: 'exist|exists|list|show|show me|how many|overview|all|list all|are there|every|what are all|give me a list of|overview of|list of',
  },
  systems: {
    sv: 'grejer|prylar|grejor|system|systemen|itsystem|it system|it systemen|applikationer|applikationerna|program|programmen|verktyg|verksamhetssystem|verksamhetssystemen|tjänster|produkter|appar|itstöd|it stöd|digitala system|mjukvaror|mjukvara|programvaror|verktygen|datasystem',
    en: 'stuff|systems|applications|apps|it systems|programs|tools|products|services|software|programmes|tool|digital systems|it tools|system portfolio',
  },
  system: {
    sv: 'systemet|applikationen|programmet|appen|verktyget|tjänsten|produkten|plattformen|programvaran|verksamhetssystemet|it systemet|systemets|modulen|lösningen',
    en: 'system|the system|application|app|program|tool|service|platform|product',
  },
  without: {
    sv: 'saknar|saknas|utan|inte har|har ingen|inte har någon|ingen|ej har|inga|har inte någon|har inte|som ingen|inte har en|saknas det|står utan|är utan',
    en: 'without|lack|lacks|lacking|missing|no|have no|has no|do not have|dont have|does not have|with no|not have|misses|are missing|has not|has not got|unassigned',
  },
  duties: {
    sv: 'ingår|checklista|checklistan|uppgift|uppgifter|uppgiften|uppgifterna|ansvarsuppgifter|arbetsuppgifter|skyldigheter|skyldighet|plikter|åtaganden|uppdrag|uppdraget|rollen|roll|roller|förväntas|förväntas av|innebär|betyder|jobb|att göra|skyldig att göra|ansvarsbeskrivning|befogenheter|uppgifter har|åligger|åligganden|förväntas göra|krävs av|ska man göra|ansvarsuppgift|att göra lista|mandat',
    en: 'checklist|duties|duty|responsibilities|tasks|task|obligations|job|role|roles|expected|expected of|mean|supposed to|obligation|expectations|required of|tasked with|expected to do|responsibility of',
  },
  do: {
    sv: 'tänka på|tänka på med|göra åt|händer|gör|göra|göras|ska göra|måste göra|gör man|ska jag göra',
    en: 'done|be done|needs to be done|happens|do|does|doing|should i do|have to do',
  },
  difference: {
    sv: 'skillnad|skillnaden|skillnader|skiljer|skilja|jämför|vs|kontra|skiljer sig',
    en: 'difference|differences|differ|differs|compare|versus|distinguish',
  },
  classification: {
    sv: 'klassar|klassades|klassats|klassat|klassad|klassade|klass|klassning|klassningen|klassificerat|klassificerad|klassificering|klassificeringen|informationsklass|informationsklassen|informationsklassat|informationsklassad|informationsklassning|säkerhetsklass|säkerhetsklassen|säkerhetsklassat|krt|k r t|krt värde|klassa|klassas|konfidentialitet|riktighet|tillgänglighet|klassningsnivå|skyddsnivå|känsligt',
    en: 'classified|classification|class|security class|security classification|information class|information classification|confidentiality|integrity|availability|cia rating|sensitivity',
  },
  contract: {
    sv: 'avtal|avtalet|avtalen|avtalets|kontrakt|kontraktet|avtalsslut|avtalstid|avtalstiden|avtalsdatum|slutdatum|uppsägningstid|uppsägningstiden|leverantörsavtal|leverantörsavtalet',
    en: 'contract|contracts|agreement|contract date|contract end|notice period|contract end date',
  },
  expire: {
    sv: 'går ut|går|löper|ryker|rinner ut|gå ut|gått ut|löpt ut|utgångna|förfaller|ta slut|avslutas|ska förnyas|behöver förnyas|löper ut|löpa ut|upphör|gäller till|gäller|gälla|slutar|slut|slutar gälla|förnyas|sägas upp|giltigt|tar slut|ut|länge|hur länge|datum',
    en: 'expire|expires|expiring|expired|ended|ending|have ended|has ended|ran out|have run out|running out|up for renewal|come to an end|run out|runs out|end|ends|valid|renewed|due|until|how long|date',
  },
  document: {
    sv: 'säkerhetsrutinen|säkerhetsrutin|säkerhetsrutinerna|säkerhetsrutiner|säkerhetspolicy|säkerhetspolicyn|dokument|dokumentet|dokumenten|styrdokument|styrdokumenten|styrande dokument|policydokument|rutiner|rutinerna|riktlinjer|riktlinjerna|rutindokument|policyer|policys|rutin|rutinbeskrivning|instruktion|instruktioner|regelverk|policy|styrande dokumenten|riktlinje|riktlinjen',
    en: 'document|documents|governing documents|policies|routines|guidelines|governing document|routine|policy|guideline|rules|instruction',
  },
  find: {
    sv: 'hittar|hitta|hittas|ligger|läsa|läser|står|säger|säger om|gäller|se|länk|länken|länk till|öppna|senaste',
    en: 'find|located|read|link|link to|see|open|say|says|stored|latest',
  },
  manager: {
    sv: 'rapporterar|chef|chefen|chefens|chefs|chefer|närmaste chef|närmsta chef|närmaste chefen|närmast chef|närmsta chefen|närmaste chefs|linjechef|överordnad|överordnade|personalansvarig|arbetsledare|närmste chef|boss|bossen|bas|basen|överordnade chef|närmsta boss',
    en: 'report to|manager|managers|line manager|boss|supervisor|immediate manager|direct manager|bosses|boss s|higher up|superior',
  },
  reports: {
    sv: 'toppchef|toppchefen|högst upp|högsta hönset|högste chefen|medarbetare|underställda|underställd|personal|personalen|rapporterar till|jobbar för|arbetar för|jobbar under|arbetar under|chef för|chef över|leder|direktrapporter|mitt team|min grupp|i min grupp|mina anställda|team|är chef för|är chef över|personalansvar för|svarar inför|är underställd|ansvarar för personal|basar över|basar för|är bas för|är bas över|styr över|basen för|boss för|boss över|är boss för|är boss över',
    en: 'reports|reports to|works for|work for|works under|direct reports|staff|team|subordinates|leads|manages|employees|reporting to|head of|director of|manager of|manager for|boss of|in charge of|heads|report directly to|boss for|the boss for|is boss of|boss over|in charge over',
  },
  department: {
    sv: 'förvaltning|förvaltningen|avdelning|avdelningen|enhet|enheten|verksamhet|nämnd|bolag|bolaget|vilken förvaltning|sektor|sektorn|kontor|område|verksamhetsområde',
    en: 'department|dept|which dept|unit|division|which department|sector|office|area',
  },
  vendor: {
    sv: 'leverantör|leverantören|leverantörer|levererar|levereras|leverantörens|leverantörs|tillverkare|gör systemet|utvecklas|från leverantören|köper|köper in|köpt av|köpt|köpt in|inköpt|levererat|levererade|kommer från|härstammar från|säljer|utvecklar|utvecklat|står bakom systemet|leverantör av|leverantör till',
    en: 'vendor|supplier|supplies|supplied|vendors|delivers|delivered|provider|provides|made by|suppliers|buy|buy from|bought|bought from|purchase|purchased|purchased from|come from|comes from|coming from|anything from|stuff from|sells|sold by|develops|developed by|supplied by|delivered by|products from',
  },
  info: {
    sv: 'förklara|tillhör|hör till|berätta|berätta om|information|info|beskriv|beskrivning|syfte|syftet|fakta|uppgifter om|används|används till|användas|gör systemet|mer om|allt om|handlar om|är för något|är det för system|är det för|för slags|personuppgifter|molntjänst|moln|livscykel|vet du|vet du om|vad vet du|känner du till|innehåller|driftform|placering|kort om|veta mer|veta|syftet med|bakgrund|används för|används det till|vad för',
    en: 'explain|belongs to|belong to|tell me about|tell|about|information|info|describe|description|purpose|used for|details|facts|everything about|everything|more about|know about|personal data|hosted|belong|belongs|belonging|used|what is it for',
  },
  environment: {
    sv: 'test|testmiljö|testmiljön|testmiljöns|testsystemet|testsystem|utbildningsmiljö|utbildningsmiljön|utbildningsmiljöns|kursmiljö|acceptansmiljö|utb|övningsmiljön|demomiljö|testversionen',
    en: 'test environment|training environment|test system|test version|training|test',
  },
  purge: {
    sv: 'papper|papperen|papperna|filer|filerna|jobbfiler|arbetsfiler|gallra|gallras|gallring|gallringen|gallrar|arbetsmaterial|sparas|spara|rensa|rensas|rensar|slänga|slängs|kastas|arkivera',
    en: 'saved|archived|deleted|weed out|working material|kept|keep|delete files|archive|weeded out',
  },
  reach: {
    sv: 'telefon|telefonnummer|telefonnumret|nummer|numret|mejl|mejladress|mejladressen|mail|mailadress|epost|e post|epostadress|når|nå|nås|ringa|ringer|mobilnummer|kontaktuppgifter|kontakta|kontaktar|adress|adressen|titel|titeln|heter|jobbar|arbetar|jobbar kvar|kvar|slutat|nummer till|anställd|jobbar hon|jobbar han|jobbar fortfarande|nå honom|kontaktinfo',
    en: 'phone|phone number|telephone|number|email|e mail|mail|reach|call|contact|contact details|email address|title|work|works|still work|working|employed|still working|work here|contact info|contact information|phone no',
  },
  uses: {
    sv: 'använder|använde|nyttjar|kör|kör med|jobbar i|sitter i',
    en: 'use|uses|using|utilises|utilizes|work in',
  },
  replace: {
    sv: 'tar över efter|ta över efter|tagit över efter|tar över|tog över efter|ersätter|ersätta|ersättare|vikarie|ersättare för|ersättaren för|efterträder|efterträtt|efterträdare|efterträdare till|efterträdaren|vikarierar för|vikarie för|går in för|backup för|vikarierar|täcker upp för|täcker för|hoppar in för|ställföreträdare|ställföreträdare för|ställföreträdande för|backup till|backar upp|går in i stället för|är vikarie för|inhoppare för',
    en: 'replaces|replaced|takes over from|takes over after|took over from|takes over for|taking over from|taken over from|successor|successor of|successor to|deputy|deputy for|deputy of|stands in for|covers for|backup for|replacement for|replacement of|cover for|is covering for|covering for|covers|fills in for|filling in for|steps in for|standing in for|substitute for|substitutes for|backs up',
  },
  trouble: {
    sv: 'funkar inte|fungerar inte|funkar ej|fungerar ej|funkar dåligt|ligger nere|är nere|krånglar|strular|strul|strul i|strul med|krångel|krångel med|bråkar|bråkar med|hänger sig|kraschar|kraschat|har kraschat|låst mig ute|utelåst|utelåst från|utlåst|låst ute|hakat upp sig|lagt av|har lagt av|trasigt|buggar|buggig|seg|segar|felar|fel i|fel på|felmeddelande i|felmeddelande|går inte att logga in i|kommer inte in i|startar inte|svarar inte|slutat fungera|slutat funka|problem i|problem med|bekymmer med|trubbel med',
    en: 'doesn t work|does not work|doesnt work|not working|isn t working|is down|is not working|crashes|crashed|has crashed|broken|locked out|locked out of|trouble with|trouble|stuck|frozen|error in|errors in|error message in|problem in|problems in|problems with|problem with|issue with|issues with|bug in|bugs in|stopped working|acting up|hangs|keeps crashing|issues|bugs',
  },
  more: {
    sv: 'andra|några andra|fler|flera|mer|nästa|nästa sida|visa fler|visa mer|resten|mera|annat|i övrigt|övrigt|ytterligare|vilka fler',
    en: 'more|next|next page|show more|the rest|else|other',
  },
  security: {
    sv: 'informationssäkerhet|informationssäkerheten|informationssäkerhetsarbetet|informationssäkerhetsfrågor|säkerhetsfrågor|infosäkerhet|infosäkerheten|it säkerhet|it säkerheten|it säkerhetsfrågor|cybersäkerhet|cybersäkerheten',
    en: 'information security|it security|cyber security|cybersecurity|security questions',
  },
  privacy: {
    sv: 'dataskydd|dataskyddet|dataskyddsfrågor|dataskyddsarbetet|gdpr|gdpr frågor|personuppgiftsfrågor|gdpr grejer|gdpr saker|gdpr frågan|gdpr ärenden|dataskyddsgrejer|gdpr ansvarig|gdpr ansvar|personuppgifter',
    en: 'data protection|privacy|gdpr|gdpr questions|privacy questions|gdpr stuff|gdpr things|gdpr matters|gdpr issues|data privacy|privacy stuff|privacy matters|data protection questions|data protection stuff',
  },
  /** A matter is owned by nobody whom the register or the routine knows. */
  ownsMatter: {
    sv: 'äger frågan|äger frågan om|äger frågor|äger frågor om|äger frågorna|äger frågorna om|äger ärendet|äger ärendet om|äger problemet|äger problemet med',
    en: 'owns the question|owns the question of|owns the issue|owns the issue of|owns the matter|owns the matter of|owns the problem|owns the problem with',
  },
  change: {
    sv: 'byt|ändra|ändras|byter|byts|bytt|uppdatera ägare|uppdatera förvaltare|flytta|avveckla|avvecklas|ny ägare|ersätt|byta',
    en: 'change|replace|update the owner|switch|reassign',
  },
} as const satisfies Record<string, { sv: string; en: string }>
