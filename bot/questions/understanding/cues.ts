/**
 * The words that tell what is asked, by cue and language. A phrase of several words counts as one cue. Written as people
 * write; compared folded and squeezed, so å ä ö, hyphens and blanks do not matter.
 */
export const cueWords = {
  who: {
    sv: 'vem|vems|vilka|vilken|vilket|vem e|vem är det|vem är det som|vem är den som|vem av|vem hos oss|nån|någon person',
    en: 'who|whom|whose|which|who is it|who in',
  },
  what: { sv: 'vad|vafan', en: 'what' },
  how: { sv: 'hur', en: 'how' },
  where: { sv: 'var|vart', en: 'where' },
  when: { sv: 'när', en: 'when' },
  greet: {
    sv: 'hej|hejsan|hejhej|hej hej|hallå|hallo|tja|tjena|tjenare|tjo|goddag|god dag|godmorgon|god morgon|morgon|god kväll|god middag|hej på dig|läget|hur är läget|hur mår du|hur är det med dig|mors|halloj',
    en: 'hi|hello|hey|hi there|hello there|good morning|good afternoon|good evening|good day|howdy|greetings|how are you|yo',
  },
  thanks: {
    sv: 'tack|tackar|tackar tackar|tack så mycket|tusen tack|stort tack|tack för hjälpen|för hjälpen|för din hjälp|för svaret|så mycket|så jättemycket|tack på förhand|tack ska du ha|mvh|vänliga hälsningar|hej då|hejdå|ha det bra|okej tack|ok tack',
    en: 'thanks|thank you|thank you so much|thank you very much|many thanks|thx|cheers|thanks a lot|for the help|for your help|so much|thanks in advance|bye|goodbye|kind regards|best regards|regards',
  },
  praise: {
    sv: 'perfekt|toppen|bra|kanon|super|fint|jättebra|vad bra|snyggt|grymt|bra jobbat|härligt',
    en: 'great|perfect|awesome|nice|excellent|good|good job|well done',
  },
  yes: {
    sv: 'ja|japp|jo|ja tack|ja gärna|jajamän|absolut|gärna|stämmer|just det|precis|ok|okej',
    en: 'yes|yep|yeah|yes please|sure|correct|okay',
  },
  no: { sv: 'nej|nej tack|nä|nix|avbryt', en: 'no|nope|no thanks|no thank you|cancel' },
  help: {
    sv: 'hjälp|vad kan du|vad kan du göra|vad kan du svara på|vad kan du hjälpa mig med|vad kan du hjälpa till med|vad kan jag fråga|vad kan jag fråga om|vad kan jag fråga dig|vad kan man fråga|vad kan man fråga dig|vad gör du|vem är du|vad är du|hur fungerar du|hur funkar du|hur funkar det här|hur fungerar det här|hur använder jag dig|hur använder man dig|vad är ansvar för bot|hur gör jag|kom igång|meny|start|vad är det här|vad är ansvar|vad är detta|vilka frågor kan du svara på|vilka frågor kan jag ställa|kan du hjälpa mig|jag behöver hjälp|hjälp mig|hjälp tack|instruktioner|exempel',
    en: 'help|help me|what can you do|what can you do for me|what can i ask|what can i ask you|what do you do|who are you|what are you|how do you work|how does this work|what is this|menu|what questions can you answer|can you help me|i need help|what can you help me with|what can you help with|instructions|examples|get started|how do i use you|how do i use this|what do you know',
  },
  me: { sv: 'jag|mig|min|mitt|mina|själv', en: 'me|my|mine|myself|im|i am|i' },
  we: { sv: 'vi|oss|vår|vårt|våra|vi på', en: 'we|us|our|ours' },
  they: {
    sv: 'hen|hens|han|hans|hon|hennes|honom|henne|dennes|dennas|deras|personen|vederbörande|denne',
    en: 'he|his|she|her|him|they|their|them|that person',
  },
  it: {
    sv: 'den|det|dess|detta|denna|det systemet|det här systemet|den här|det här|dens',
    en: 'it|its|this|that|this system|that system|the system',
  },
  and: { sv: 'och|samt|eller', en: 'and|or' },
  alsoThen: {
    sv: 'då|också|även|och för|och vem|och vad|och då|och i|och på|och om|men|hur är det med|vad gäller för',
    en: 'then|also|what about|how about|and for|and who|and what|but|and in',
  },
  own: {
    sv: 'äger|ägare|ägaren|ägarna|ägarens|ägs|ägt|äga|ägandet|ägarskap|ägarskapet|ägarskapet för|ager du|systemägarskap|systemägarskapet|står som ägare|huvudansvar|huvudansvaret|huvudansvarig|huvudansvarige|ytterst ansvarig|ytterst ansvar|yttersta ansvaret|ytterst ansvarar|ytterst|högst ansvarig|högsta ansvaret|övergripande ansvar|övergripande ansvarig|övergripande ansvaret|formellt ansvarig|juridiskt ansvarig|bestämmer över|bestämmer om|beslutar över|beslutar om|ansvarig chef för|ansvarig chef|totalansvar|totalansvaret|vems är|systemets ägare|äganderätten|ägar',
    en: 'own|owns|owner|owners|owned|owning|ownership|accountable|accountability|ultimately responsible|overall responsible|overall responsibility|ultimate responsibility|main responsibility|mainly responsible|has the final say|in charge overall',
  },
  resp: {
    sv: 'ansvarig|ansvarige|ansvariga|ansvarar|ansvar|ansvaret|ansvara|ansvarigt|ansvarsperson|ansvarig person|ansvarsområde|ansvarsområden|svarar|står för|ansvarsområdena|ansvarig för|har ansvaret|har ansvar',
    en: 'responsible|responsibility|in charge|in charge of|answers|answerable|is responsible|has responsibility',
  },
  manage: {
    sv: 'förvaltar|förvaltas|förvalta|administrerar|administreras|administrera|förvaltaransvar|förvaltaransvaret|förvaltningsansvar|förvaltningsansvaret|sköter förvaltningen|sköter förvaltningen av',
    en: 'manages|manage|managed|maintains|maintain|maintained|administers|administer|administrates|administered',
  },
  contact: {
    sv: 'sköter|sköta|sköts|hand om|håller i|håller koll på|håller ordning på|kontakt|kontakten|kontakta|kontaktar|kontaktas|kontaktperson|kontaktpersonen|kontaktpersoner|kontaktuppgifter till ansvarig|pratar med|prata med|pratar|prata|talar|tala|snackar|snacka|tala med|snacka med|snackar med|vänder jag mig|vänder jag mig till|vänder man sig mot|vänder|vända|vänder mig till|vända mig till|vänder mig|vända mig|vänder man sig till|vänder man sig|vända sig till|vänder vi oss till|frågar|fråga|frågar man|frågor om|frågor kring|fråga om|hjälpa mig|hjälper mig|hjälpa oss|hjälpa till|hjälper till|kan hjälpa|hjälpa|hjälper|supportar|support för|kunnig|kunnig i|kunnig på|kan mest om|kan mest|vet mest om|vet mest|vet något om|vet något|expert|expert på|guru|gurun|personen för|jobbar med|arbetar med|jobba med|arbetar|driver|hör av mig till|höra av mig till|hör jag av mig till|svara på frågor|svara på frågor om|svarar på frågor om|svarar på frågor|har koll på|koll på|ringer jag|ringer man|ringer jag om|ringa om|ringa|mejlar jag|vet|insatt|insatt i|rätt person|person att prata med|går jag till|kan systemet|den som kan|problem med|strular|krånglar|fel i',
    en: 'contact|contacts|contact person|point of contact|go to person|goto person|poc|talk to|speak to|speak with|talk with|ask|asks|looks after|look after|looked after|takes care of|take care of|taking care of|runs|run|handles|handle|handling|support for|supports|knows|knows about|know about|help me|help us|help|reach out to|turn to|works with|work with|working with|expert|expert on|questions about|question about|questions on|deals with|get in touch|get in touch with|problems with|issues with|go to|reach about',
  },
  itSide: {
    sv: 'it|på it|it sidan|från it|it sida|hos it|inom it|it avdelningen|it enheten|tekniskt|teknisk|tekniskt ansvarig|teknik|drift|driften|driftar|driftas|driftsansvar|driftansvar|tekniska ansvaret|tekniskt ansvar|servern|it personen|it killen|it tekniker',
    en: 'it side|in it|at it|from it|on the it side|it department|technically|technical|technical side|operations|hosts|operates|technically responsible',
  },
  businessSide: {
    sv: 'verksamhet|verksamheten|verksamhetssidan|i verksamheten|från verksamheten|på verksamhetssidan|verksamhetens|hos oss|på min enhet|på min avdelning|på min förvaltning|hos er|kommunens|organisationens',
    en: 'business|business side|on the business side|in the business',
  },
} as const satisfies Record<string, { sv: string; en: string }>
