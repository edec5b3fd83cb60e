/**
 * The words that tell what is asked, by cue and language. A phrase of several words counts as one cue. Written as people
 * write; compared folded and squeezed, so å ä ö, hyphens and blanks do not matter.
 */
export const cueWords = {
  who: {
    sv: 'vem|vems|vilka|vilken|vilket|vem e|vem är det|vem är det som|vem är den som|vem av|vem hos oss|nån|någon person|vemsom|vilka är det som|vilken är det som|vemdå|va för person|vem i|vem tusan|vem sjutton|vem katten|vemfan|vem fan|vet nån vem|vet någon vem|nån som vet vem|någon som vet vem|och vem|men vem|och vems',
    en: 'who|whom|whose|which|who is it|who in|whos|who s|who at|who is that|whose job|whomever|who all|which one|whos the|who the heck|who the hell|who on earth|who in the world|and who|and whose|but who',
  },
  what: { sv: 'vad|vafan', en: 'what|whats|what s' },
  how: {
    sv: 'hur|hurdan|hur går jag till väga|hur går man till väga|hur går det till|hur gör man för att|hur gör jag för att|hur gör vi för att|hur bär jag mig åt',
    en: 'how|how to|what s the process for|what is the process for|what s the procedure for|what is the procedure for|what are the steps for|the process for|the procedure for|the steps for',
  },
  where: { sv: 'var|vart', en: 'where' },
  when: { sv: 'när', en: 'when' },
  greet: {
    sv: 'hej|hejsan|hejhej|hej hej|hallå|hallo|tja|tjena|tjenare|tjo|goddag|god dag|godmorgon|god morgon|morgon|god kväll|god middag|hej på dig|läget|hur är läget|hur mår du|hur är det med dig|mors|halloj|hallojsan|tjenixen|hej igen|hej alla|hej ansvar|hej där',
    en: 'hi|hello|hey|hi there|hello there|good morning|good afternoon|good evening|good day|howdy|greetings|how are you|yo|good evening|hello again|dear all|hi all|hi team',
  },
  thanks: {
    sv: 'tack|tackar|tackar tackar|tack så mycket|tusen tack|stort tack|tack för hjälpen|för hjälpen|för din hjälp|för svaret|så mycket|så jättemycket|tack på förhand|tack ska du ha|mvh|vänliga hälsningar|hej då|hejdå|ha det bra|okej tack|ok tack|tacksam|tacksam för svar|tacksam för hjälp|tacksam för all hjälp|tack för svar|med vänlig hälsning|hälsningar|det var allt|det var allt tack|tack och hej|tack tack|stort tack på förhand|det var snällt|snällt|snällt av dig|hörs|vi hörs|hörs sen|ses|vi ses|vi hörs sen|ha en fin dag|ha en bra dag|ha en trevlig dag|ha en fin helg|trevlig helg|trevlig kväll|ha det|ha det gott|ha det fint|ha det så bra|tack igen|tack snälla|tackar så mycket|tack som fan|tackar och bockar|tack för infon|tack för informationen|tack för dig|tack för allt|så snällt|så bra|uppskattas|uppskattar det|gott så|då vet jag|då är jag nöjd|inget mer|det räcker|det räcker så|tjing|adjö|hej så länge|bra tack|tack det räcker',
    en: 'thanks|thank you|thank you so much|thank you very much|many thanks|thx|cheers|thanks a lot|for the help|for your help|so much|thanks in advance|bye|goodbye|kind regards|best regards|regards|that all|thats all|that is all|that will be all|that s all for now|ta|much appreciated|any help appreciated|appreciate it|ty|thx a lot|thx so much|thanks so much|thanks a bunch|thanks a million|thanks mate|thank u|thnx|tnx|tysm|thks|a lot|a bunch|a million|have a nice day|have a good day|have a great day|have a good one|have a nice weekend|good night|see you|see ya|see you later|later|take care|cya|nice one|much obliged|appreciated|that helps|that helped|that s helpful|very helpful|super helpful|that was helpful|lifesaver|you re a lifesaver|you rock|got it thanks|got it|no more questions|nothing else',
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
    sv: 'hjälp|vad kan du|vad kan du göra|vad kan du svara på|vad kan du hjälpa mig med|vad kan du hjälpa till med|vad kan jag fråga|vad kan jag fråga om|vad kan jag fråga dig|vad kan man fråga|vad kan man fråga dig|vad gör du|vem är du|vad är du|hur fungerar du|hur funkar du|hur funkar det här|hur fungerar det här|hur använder jag dig|hur använder man dig|vad är ansvar för bot|hur gör jag|kom igång|meny|start|vad är det här|vad är ansvar|vad är detta|vilka frågor kan du svara på|vilka frågor kan jag ställa|kan du hjälpa mig|jag behöver hjälp|hjälp mig|hjälp tack|instruktioner|exempel|vad är du för en bot|vad är du för bot|vad är du för nåt|vad är du för något|vad är du för en|vad är du för robot|vad är det här för bot|vad är det här för en bot|vad är detta för bot|vad är det här för nåt|vad kan man fråga dig om|vad kan man fråga om|vad kan man fråga om här|vad kan jag fråga om här|vad får man fråga|vad kan man använda dig till|vad kan jag använda dig till|vad har jag dig till|vad ska jag ha dig till|vad är du bra på|vad är du till för|vad är du bra för|vad kan du för nåt|vad svarar du på|vad vet du|hur gör man här|är du en bot|är du en robot|vem är du egentligen|vad gör du egentligen|vad kan du egentligen|hur pratar man med dig',
    en: 'help|help me|what can you do|what can you do for me|what can i ask|what can i ask you|what do you do|who are you|what are you|how do you work|how does this work|what is this|menu|what questions can you answer|can you help me|i need help|what can you help me with|what can you help with|instructions|examples|get started|how do i use you|how do i use this|what do you know|what kind of bot are you|what are you for|what are you good for|what can i use you for|what can you tell me|what are you able to do|what can you answer|are you a bot|are you a robot|what bot is this|what is this bot|what s this bot|what does this bot do|what do you do exactly|how do you work exactly|what kind of questions can i ask|what sort of questions can i ask|what can one ask|what should i ask',
  },
  me: { sv: 'jag|mig|min|mitt|mina|själv', en: 'me|my|mine|myself|im|i am|i' },
  we: { sv: 'vi|oss|vår|vårt|våra|vi på', en: 'we|us|our|ours' },
  they: {
    sv: 'hen|hens|han|hans|hon|hennes|honom|henne|dennes|dennas|deras|personen|vederbörande|denne',
    en: 'he|his|she|her|him|they|their|them|that person',
  },
  it: {
    sv: 'den|det|dess|detta|denna|det systemet|det här systemet|den här|det här|dens|det där|den där|den grejen|det systemet här|eländet|skiten',
    en: 'it|its|this|that|this system|that system|the system|such things|that thing|this thing|the thing|that one|this one',
  },
  and: {
    sv: 'och|samt|eller|o|å|plus|respektive',
    en: 'and|or|as well as',
  },
  alsoThen: {
    sv: 'då|också|även|och för|och vem|och vad|och då|och i|och på|och om|men|hur är det med|vad gäller för',
    en: 'then|also|what about|how about|and for|and who|and what|but|and in',
  },
  own: {
    sv: 'äger|ägare|ägaren|ägarna|ägarens|ägs|ägt|äga|ägandet|ägarskap|ägarskapet|ägarskapet för|ager du|systemägarskap|systemägarskapet|står som ägare|huvudansvar|huvudansvaret|huvudansvarig|huvudansvarige|ytterst ansvarig|ytterst ansvar|yttersta ansvaret|ytterst ansvarar|ytterst|högst ansvarig|högsta ansvaret|övergripande ansvar|övergripande ansvarig|övergripande ansvaret|formellt ansvarig|juridiskt ansvarig|bestämmer över|bestämmer om|beslutar över|beslutar om|ansvarig chef för|ansvarig chef|totalansvar|totalansvaret|vems är|systemets ägare|äganderätten|ägar|ägarn|ägarn till|äjer|äjger|ägde|äger till|basar över|basar för|är bas för|har sista ordet|har sista ordet om|har mandat över|har beslutanderätt|fattar beslut om|tar beslut om|tar besluten om|bestämmer kring|bestämmer för|rår över|står bakom|ligger bakom|är ägare|verksamhetsägare|har ägarskapet|ägandeskap|ansvarig på toppen|högsta ansvarig|högst ansvar|systemägarn',
    en: 'own|owns|owner|owners|owned|owning|ownership|accountable|accountability|ultimately responsible|overall responsible|overall responsibility|ultimate responsibility|main responsibility|mainly responsible|has the final say|in charge overall|has ownership|has ownership of|makes the decisions about|makes decisions about|makes the decisions on|decides about|decides over|calls the shots|calls the shots on|is behind|behind|ultimately|ultimately accountable|ultimately in charge|has the last word|business responsible|main owner|owner of|system owner of|proprietor',
  },
  resp: {
    sv: 'ansvarig|ansvarige|ansvariga|ansvarar|ansvar|ansvaret|ansvara|ansvarigt|ansvarsperson|ansvarig person|ansvarsområde|ansvarsområden|svarar|står för|ansvarsområdena|ansvarig för|har ansvaret|har ansvar|bär ansvaret|bär ansvar|bär ansvaret för|svarar för|är ansvarig för|har ansvaret för|ansvarigt för|ansvarsfull',
    en: 'responsible|responsibility|in charge|in charge of|answers|answerable|is responsible|has responsibility|takes responsibility|held responsible|is responsible for|are responsible|on the hook|on the hook for|in the hook for|answer for|answering for',
  },
  manage: {
    sv: 'förvaltar|förvaltas|förvalta|administrerar|administreras|administrera|förvaltaransvar|förvaltaransvaret|förvaltningsansvar|förvaltningsansvaret|sköter förvaltningen|sköter förvaltningen av|förvaltat|förvaltade|administrerat|admin på|förvaltas av',
    en: 'manages|manage|managed|maintains|maintain|maintained|administers|administer|administrates|administered|managing|maintaining|administering|administrating|maintainer|runs it day to day|runs it on a daily basis|sysadmin|sys admin|system admin',
  },
  contact: {
    sv: 'sköter|sköta|sköts|hand om|håller i|håller koll på|håller ordning på|kontakt|kontakten|kontakta|kontaktar|kontaktas|kontaktperson|kontaktpersonen|kontaktpersoner|kontaktuppgifter till ansvarig|pratar med|prata med|pratar|prata|talar|tala|snackar|snacka|tala med|snacka med|snackar med|vänder jag mig|vänder jag mig till|vänder man sig mot|vänder|vända|vänder mig till|vända mig till|vänder mig|vända mig|vänder man sig till|vänder man sig|vända sig till|vänder vi oss till|frågar|fråga|frågar man|frågor om|frågor kring|fråga om|hjälpa mig|hjälper mig|hjälpa oss|hjälpa till|hjälper till|kan hjälpa|hjälpa|hjälper|supportar|support för|kunnig|kunnig i|kunnig på|kan mest om|kan mest|vet mest om|vet mest|vet något om|vet något|expert|expert på|guru|gurun|personen för|jobbar med|arbetar med|jobba med|arbetar|driver|hör av mig till|höra av mig till|hör jag av mig till|svara på frågor|svara på frågor om|svarar på frågor om|svarar på frågor|har koll på|koll på|ringer jag|ringer man|ringer jag om|ringa om|ringa|mejlar jag|vet|insatt|insatt i|rätt person|person att prata med|går jag till|kan systemet|den som kan|problem med|strular|krånglar|fel i|bäst på|kan bäst|bäst kan|bäst hjälpa|bäst hjälpa mig|bäst hjälpa mig med|duktig på|haj på|en hejare på|fena på|mejla|mejlar|maila|mailar|skriver till|skriva till|ta kontakt|ta kontakt med|tar kontakt med|få kontakt med|komma i kontakt med|kommer i kontakt med|frågor på|rådfråga|rådgöra med|support på|supporten|supporten för|felanmäla|felanmäler|tar jag det med|ta det med|tar man det med|gå till|går man till|tar hand om|ta hand om|tar hand|pysslar med|pular med|håller på med|roddar|rattar|styr upp|styr med|styr|mekar med|donar med|jobbar mest med|höra med|hör jag med|hör man med|stämma av med|stämmer av med|bolla med|bollar jag med|lyfta med|huvudkontakt|kontaktväg|kontaktperson på|har hand|har hand om|ha hand om|handhar|ansvarig kontakt|synpunkter på|synpunkter|önskemål om|önskemål|åsikter om|förslag på|förbättringsförslag|feedback på|klagomål|klaga på|vara på|få tag på|få tag i|tag på|tag i|söka upp|hugga|ropa på|kontaktar vi|kan något om|kan nåt om|kan det här med|vet hur|snacka ihop mig med|har koll|hålla koll på|superuser|superanvändare för|eskalera till|tjata på|tjatar på|bugga|jaga|jagar|gnälla på|gnäller på|peppra|dra i|haffa|hojta till|skrika på|höra av mig|knackar på hos|pinga|pingar|slår en signal till|tjatar man på|tjata hos|ska ha tag på|ha tag på|ha tag i|har koll på det|är bra på|grej i|är den som kan|gå till med|bråka med|snacka med om|koppla till|kopplar till|koppla vidare till|bäst att prata med|bäst att fråga|bäst att kontakta|den som kan allt om|kan allt om|vet allt om|lättast att fråga|fixar med|hör av sig till|höra av sig till|hör man av sig till',
    en: 'contact|contacts|contact person|point of contact|go to person|goto person|poc|talk to|speak to|speak with|talk with|ask|asks|looks after|look after|looked after|takes care of|take care of|taking care of|runs|run|handles|handle|handling|support for|supports|knows|knows about|know about|help me|help us|help|reach out to|turn to|works with|work with|working with|expert|expert on|questions about|question about|questions on|deals with|get in touch|get in touch with|problems with|issues with|go to|reach about|oversees|oversee|overseeing|supporting|support|a lot about|knows a lot about|best person|right person|person to ask|person to talk to|person to contact|approach|escalate to|write to|use as contact|mail|consult|discuss|raise|main contact|contact for|liaise with|assist me|assist me with|assist with|guide me|guide me with|best at|good at|familiar with|specialist|specialist on|feedback on|suggestions for|complain about|suggestions about|tackle|sort out|point me to|get hold of|reach for|in touch|supporter|take up with|bring up with|handles support for|poke|poke about|bug|bug about|ping|ping about|nudge|shout at|yell at|bother|bother about|hit up|chase|chase about|pester|message|dm|go to guy|go to girl|the one to ask|has a clue about|hassle|call about|in the know about|looks over|look over|run things|minds|knows everything about|knows all about|nag|nag about|email about|mail about|easiest to ask|best to ask|best to talk to',
  },
  itSide: {
    sv: 'it|på it|it sidan|från it|it sida|hos it|inom it|it avdelningen|it enheten|tekniskt|teknisk|tekniskt ansvarig|teknik|drift|driften|driftar|driftas|driftsansvar|driftansvar|tekniska ansvaret|tekniskt ansvar|servern|it personen|it killen|it tekniker|it avdelningens|hos it avdelningen|på it avdelningen|på it enheten|itarna|på servicedesk|rent tekniskt|tekniker|teknikern|tekniker för|teknisk kontakt|tekniska kontakten|teknisk kontaktperson|driftstekniker|drifttekniker|systemtekniker|it kontakt|it kontakten|teknikansvarig|teknikansvar|tekniskt ansvarar|teknikkillen|tekniktjejen|teknisk support|teknikerna',
    en: 'it side|in it|at it|from it|on the it side|it department|technically|technical|technical side|operations|hosts|operates|technically responsible|at it department|on it|in the it department|tech guy|tech person|tech girl|tech lead|techie|technician|technicians|tech contact|technical contact|technical person|technical lead|technical guy|it guy|it person|it contact|the it guy|sysop|tech side|engineer|tech support',
  },
  businessSide: {
    sv: 'verksamhet|verksamheten|verksamhetssidan|i verksamheten|från verksamheten|på verksamhetssidan|verksamhetens|hos oss|på min enhet|på min avdelning|på min förvaltning|hos er|kommunens|organisationens|på vår enhet|på enheten|i vår kommun|på vår arbetsplats|på våran enhet|hos oss i kommunen|i vår organisation|i organisationen|i vår förvaltning|här i kommunen|här hos oss|i huset|på kommunen|i kommunkoncernen',
    en: 'business|business side|on the business side|in the business|in our municipality|in the municipality|at the municipality|in our organisation|in our organization|in our unit|in our department|here at the municipality|at our municipality|within the municipality|in our town|in the organisation|in the organization|in our company|at our company|around here|over here|with us',
  },
} as const satisfies Record<string, { sv: string; en: string }>
