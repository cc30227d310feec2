import { keyOf } from './words.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(keyOf))

/** Danish names that are also words: a small letter, or the beginning of a sentence, says nothing about them. */
export const ORDINARY_WORDS = set(`
  Alma Ask August Bak Bang Bent Bjørn Bo Bæk Bøg Bølge Bonde Borg Brand Bro Brun Byg Christ Dag Dal
  Dam Dan Dina Due Eg Egen Else Eng Falk Finn Fisker Fog Frank Fri Frisk From Frost Fugl Gade 
  Gert Glad God Gran Gro Gry Grøn Grønne Hald Hans Hav Have Haven Hede Helle Herre Hjort Holm Hund Hus Hvid Hvidt Høg
  Høj Ib Jan Jul Juli Juni Jæger Kai Kaj Kilde Kim Kirkegaard Kobber Kok Konge Kristen
  Krog Kron Krone Kvist Lang Langer Lind Linde Line Lille Liv Lund Lunde Lykke Lærke Løve Maj Maja Mark Med Mester Mie
   Mose Munk Møller Nord Norden Nyborg Ole Otto Palle Palm Per Perle Pil Pind Præst Rask Ravn Ren Ris Ro Rose Rosen
  Rønne Sand Signe Skov Skytte Slot Smed Snog Sol Sommer Sort Steen Sten Stig Stille Stine Storm Strand Stub Stær Sund
  Svane Svend Syd Tage Tang Tage Tine Toft Torn Tove Tved Ulv Vad Vang Vest Vester Vig Vinter Viola
  Vita Vind Vold Ærlig Ø Ørn Øst Å Aa
`)

/** Municipalities and towns: as a surname they need to be said of a person. */
export const PLACES = set(`
  Albertslund Allerød Assens Ballerup Billund Bornholm Brøndby Brønderslev Dragør Egedal Esbjerg Fanø Favrskov Faxe
  Fredensborg Fredericia Frederiksberg Frederikshavn Frederikssund Furesø Fur Fjordby Gentofte Gladsaxe Glostrup Greve
  Gribskov Guldborgsund Haderslev Halsnæs Hedensted Helsingør Herlev Herning Hillerød Hjørring Holbæk Holstebro Horsens
  Hvidovre Høje Hørsholm Ikast Ishøj Jammerbugt Kalundborg Kerteminde Kolding København Køge Langeland Lejre Lemvig
  Lolland Lyngby Læsø Mariagerfjord Middelfart Morsø Norddjurs Nordfyn Nyborg Næstved Odder Odense Odsherred Randers
  Rebild Ribe Ringkøbing Ringsted Roskilde Rudersdal Rødovre Samsø Silkeborg Skagen Skanderborg Skive Slagelse Solrød
  Sorø Stevns Struer Svendborg Sønderborg Tårnby Thisted Tønder Vallensbæk Varde Vejen Vejle Vesthimmerland Viborg Vojens
  Vordingborg Ærø Aabenraa Aalborg Aarhus Grenaa Ebeltoft Faaborg Lund Malmø Holm
`)

/** Letters that stand for something else than a person in a municipality, and short words in capitals. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `AC ADHD AI AK AL AM AMO AMR AMU APV ATP AV BDO BI BM BUF BUM BUPL CD CE CEO CFU CO CPR CSR CV CVR DA DB DBU DF DI DIF DJØF DK DKK DLF DM
  DMU DPO DR DS DSB DSR EAN EF EU EUD FAQ FB FGU FK FL FM FN FO FOA FTF FU GDPR GIS GPS GRUS HF HH HHX HK HMU HR HTX HTK ID
  IA IK IP IPAD IT JP KFF KK KL KLE KM KMD KPI KS KU LMU LO LP LUP MB MED MMI MUS MT MV NB NGO NPM OK OKF OM OS PA PAU PB PC PDF PL PLO
  PM PO PPR PR PRO PS PWC RKKP ROI SDU SD SF SFO SKI SL SMS SO SOSU SP SS SSA SSH SSP STU STX SU SUF TB TDC TF TR TRIO TV UC
  UU UV VIP VISO VR VVM WC ÅOP AF AD AT DE DET DU EN ER ET FÅ GÅ HAN HUN I JA JO JEG MAN MEN NÅ NEJ NU OG OP PÅ SE SIG SÅ TIL UD VAR VI VIL`
    .trim()
    .split(/\s+/),
)

/** What only somebody can do; after a name they say that it is one. */
export const DOINGS = set(`
  mener mente siger sagde foreslår foreslog fortæller fortalte spørger spurgte nævner nævnte oplever oplevede synes syntes
  ønsker ønskede tænker tænkte tror troede svarer svarede lover lovede undersøger undersøgte oplyser oplyste bemærker
  bemærkede efterlyser efterlyste beder bad kritiserer kritiserede roser roste deler delte tager tog hjælper hjalp følger fulgte
  frygter frygtede håber håbede kender kendte lytter lyttede nikker nikkede opfordrer opfordrede påpeger påpegede
`)
/** What things do as well: enough after a first name, not after a place. */
export const BEINGS = set(`
  har havde er var bliver blev vil ville kan kunne skal skulle må måtte får fik går gik kommer kom gør gjorde sender sendte
  mangler manglede savner savnede arbejder arbejdede leder ledede skriver skrev kalder kaldte starter startede begynder begyndte
  slutter sluttede fortsætter fortsatte møder mødte taler talte snakker snakkede lærer lærte bruger brugte giver gav finder fandt
  viser viste stiller stillede sørger sørgede ringer ringede ansætter ansatte flytter flyttede stopper stoppede skifter skiftede
  overtager overtog henter hentede samler samlede prøver prøvede kæmper kæmpede bekymrer ærgrer glæder undrer undrede forklarer
  forklarede beskriver beskrev deltager deltog burde bør plejer plejede
  holder holdt laver lavede ved vidste vidste ser så står stod sidder sad
`)

/** Before a name, these say that a person follows. */
export const TITLES = set(`
  hr herr fru frk kære kollega kollegaen kollegerne chef chefen leder lederen direktør direktøren afdelingschef afdelingsleder
  afsnitsleder områdechef områdeleder skoleleder viceskoleleder institutionsleder centerchef centerleder teamleder sekretariatschef stabschef
  økonomichef vært værten familien ifølge spørg
`)

/** Between a place and the rest of a sentence. */
export const PLACE_PREPOSITIONS = set(
  'i på fra til ved omkring nær mod over mellem uden gennem omkring',
)
export const AND = set('og eller samt')

/** Before initials these say that somebody is meant, also where the letters can be a word or an abbreviation. */
export const DUTIES = set(
  'ansvarlig ansvarlige tovholder referent opfølgning deltagere afbud mødeleder ordstyrer',
)
