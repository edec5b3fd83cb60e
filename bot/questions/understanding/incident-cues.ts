/** The words of security events and of what a duty does, and harmless words that change nothing. Same form as `cueWords`. */
export const eventWords = {
  incident: {
    sv: 'incident|incidenten|incidenter|säkerhetsincident|säkerhetsincidenten|säkerhetsincidenter|personuppgiftsincident|personuppgiftsincidenten|personuppgiftsincidenter|it incident|informationssäkerhetsincident|säkerhetshändelse|säkerhetshändelser|oönskad händelse|oönskade händelser|säkerhetsrelaterad händelse|säkerhetsrelaterade händelser|händelse|händelser|intrång|dataintrång|phishing|nätfiske|nätfiskemejl|bluffmejl|virus|skadlig kod|ransomware|hackad|hackat|hackats|hackade|blivit hackad|dataläcka|läcka|läckt|felskickat mejl|mejl fel|mejl till fel person|mejlat fel|mejlat fel person|mail till fel person|skickat mejl till fel|skickat fel|till fel person|till fel mottagare|fel mottagare|fel person|klickat på en länk|klickade på en länk|klickat på länk|klickade på en konstig länk|klickat på en konstig länk|klickat på en skum länk|klickade på en skum länk|skum länk|konstig länk|misstänkt länk|misstänkt mejl|konstigt mejl|skumt mejl|tappat|förlorat|blivit stulen|stulen|lösenord har läckt|obehörig|obehöriga|blivit av med',
    en: 'incident|incidents|security incident|security incidents|data breach|breach|phishing|phishing mail|phishing email|hacked|been hacked|virus|malware|ransomware|leak|leaked|wrong person|wrong recipient|clicked a link|clicked on a link|clicked a suspicious link|clicked on a suspicious link|clicked a strange link|suspicious link|suspicious email|strange link|stolen|lost my|lost a|unauthorised|unauthorized|security event|security events',
  },
  incidentAct: {
    sv: 'klickat|klickade|klickat på|klickade på|skickat|skickade|råkat|råkade|mejlade|fått|fick|anmäler|anmäla|anmäls|anmälan|rapporterar|rapportera|rapporteras|meddelar|meddela|larmar|inträffar|inträffat|händer|hänt|upptäcker|upptäckt|misstänker|misstänkt|mejlat|råkar ut för|utsatt|länk|länken|mejl|mejlet|mail|dator|datorn|telefon|mobil|usb minne|ett usb|hantera|hanterar|hanteras|drabbas|blivit|vid',
    en: 'clicked|sent|accidentally|email|an email|mail|report|reports|reported|notify|notified|happens|happened|suspect|link|received|laptop|phone|computer|handle|handles|handled',
  },
  dutyVerb: {
    sv: 'testa|testas|testar|testad|testade|testats|testning|provas|prova|provar|kontrollera|kontrolleras|uppdatera|uppdateras|uppdaterar|uppdaterad|uppdaterat|aktuell|hålls|hålla|håller|ser till|se till|ser till att|se till att|säkerställer|säkerställa|säkerställs|genomför|genomföra|genomförs|hanterar|hantera|hanteras|dokumentera|dokumenterar|medverkar|medverka|tar fram|ta fram|upprättar|upprätta|skriver|skriva|skrivs|följer upp|följa upp|utför|utföra|utförs|deltar|delta|gör klassningen|arbetet|arbete|arbetar|planen|plan|kommunen|kommunens|it avdelningens|informationen|information|beslutas|fungerar|lever upp|uppfyller|uppfylls|följs|utser|utse|ska|bör|skyldig|skyldig att|uppdrag|varje år|årligen|regelbundet|tid',
    en: 'test|tests|tested|testing|update|updates|updated|updating|keeping|keep|keeps|kept|up to date|ensure|ensures|make sure|makes sure|carry out|carries out|handles|handle|handling|document|documents|takes part|take part|write|writes|written|follow up|perform|performs|participate|work|the plan|the municipality|information|are met|meets|appoints|appoint|annually|regularly|see to it|sees to it|is',
  },
  date: {
    sv: 'måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|imorgon|i morgon|vecka|veckan|månad|månaden|nästa vecka|nästa månad|i år|året|årsskiftet',
    en: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|tomorrow|week|month|next week|next month|this year|year',
  },
  aside: {
    sv: 'eftersom|därför att|för att|för det är|för jag|för vi|nu när|fast|medan|emedan|fastän|även om|trots att|i och med att|alltså',
    en: 'because|since|now that|so that|although|even though|as i|as we|given that|in order to',
  },
  filler: {
    sv: 'i registret|enligt registret|i systemregistret|personer|personerna|några|är|e|ar|i|på|mellan|bland|till|för|av|med|om|hos|från|som|att|en|ett|de|dem|egentligen|idag|i dag|nu|här|där|ju|väl|nog|bara|snälla|vänligen|kan|kan du|kan ni|skulle|kunna|ska|skall|undrar|undrar jag|vill veta|jag undrar|jag vill veta|jag skulle vilja veta|jag behöver veta|skulle vilja veta|har du koll på|vet du|vet ni|säga|säg|svara|du|ni|dig|er|man|sig|sin|sitt|sina|så|lite|mitt på|åt|vid|över|under|inom|enligt|gång|gången|i kommunen|inom kommunen|i vår kommun|hos oss|förresten|egen|egna|själva|vara|var det|heter|namnet|namn|namnet på|finns|finnas|nuvarande|just nu|alltså|fråga|en fråga|har en fråga|jag har en fråga|söker|letar efter|jag letar efter|jag söker|person|personen|stod|står|som står|står det|listad|angiven|registrerad|registrerade|utsedd|satt|satt som|hjälp med|hjälp mig med|hjälp mig att|hjälp|hitta|ta reda på|vilken person|vilken|berätta|berätta vem|visa|visa mig|säg mig|tar|ha|har|kommer|blir|bli|gäller|min|beträffande|kring|angående|ang|typ|eh|öh|hmm|va|ens|det är|är det|just|nåt|något|någonting|frågor|frågan|eftersom|ifall|snabbt|återigen|nuförtiden|nu för tiden|numera|i dagsläget|i dagens läge|för tillfället|för närvarande|för stunden|fortfarande|i nuläget|gällande|rörande|när det gäller|vad gäller|i fråga om|vad det gäller|apropå|ursäkta|förlåt|sorry|tydligen|liksom|o|igen|verkligen|faktiskt|gärna|också|heta|kallas|kallad|kallat',
    en: 'between|among|is|are|was|be|the|a|an|of|for|to|in|on|at|by|with|from|as|or|please|could|can|can you|could you|would|will|would you|i wonder|i want to know|i need to know|i would like to know who|i would like to know|do you know|you|know|so|just|now|currently|there|here|that|which|does|did|do|should|shall|into|within|under|per|our|us|am|been|being|today|right now|really|actually|name|the name|named|called|find|find out|tell|tell me|show|me|i|if|person|the person|listed|registered|registered as|appointed|hey|um|ok|one|s|re|ve|ll|m|d|question|i have a question|looking for|i am looking for|im looking for|let me know|say|current|please tell me|one question|quick question|any|some|nowadays|these days|at the moment|at present|presently|for the moment|day to day|on a daily basis|on a day to day basis|daily|still|as of now|as of today|regarding|concerning|with regard to|with regards to|when it comes to|pls|plz|u|excuse me|sorry|sorry to bother you|whom it may concern|happen to|happen to know|anyone|anybody|exactly|d like to know|i d like to know|id like to know',
  },
} as const satisfies Record<string, { sv: string; en: string }>

/** Words for the first, the second, … of what was offered. */
export const ordinalWords: readonly string[] = [
  'första|den första|det första|ett|etta|ettan|nummer ett|nr 1|alternativ 1|first|the first|the first one|first one|number one|option 1|den översta',
  'andra|den andra|det andra|två|tvåa|tvåan|nummer två|nr 2|alternativ 2|second|the second|the second one|second one|number two|option 2|the other|the other one|den nedersta',
  'tredje|den tredje|det tredje|tre|trea|trean|nummer tre|nr 3|alternativ 3|third|the third|the third one|third one|number three|option 3',
  'fjärde|den fjärde|det fjärde|fyra|fyran|nummer fyra|nr 4|alternativ 4|fourth|the fourth|the fourth one|number four|option 4',
  'femte|den femte|det femte|fem|femman|nummer fem|nr 5|fifth|the fifth|the fifth one|number five|option 5',
  'sjätte|den sjätte|sex|nummer sex|nr 6|sixth|the sixth|the sixth one|number six',
]
/** Words for the last of what was offered. */
export const lastWords = 'sista|den sista|sist|last|the last|the last one|last one'
