/**
 * Norwegian words to draw passphrases from: 4,096 of them, 12 bits each. All are of three to nine letters from a to z, so
 * that they can be typed on any machine, in bokmål, and 88 in a hundred are in nynorsk, too. None names an illness, a
 * person or a faith, or offends. The list was written for this project; `tests/passphrase/offer.test.ts` holds it to this.
 */
export const OFFER_WORDS: readonly string[] = `
abbor abonnere addere adel adoptere adresse advent agat agenda agent agurk akademi akebrett akke akkord akrobat akse
aksent aksje aksle akt aktiv aktuell akustikk akvarell alarm albue album ale alfabet alge alibi alke allmenn alltid
alm almanakk alpelue alpin alt altan alter aluminium ambolt amfi amfibium ampere analyse ananas and andel angora
anke ankel anker ankre anlegg annonse anorakk ansikt ansjos anslag antall antenne antikk antikvar antilope anvise
ape apparat appell appelsin applaus aprikos arbeid arbeide arbeidsro arena ark arkitekt arkiv arm armbind armring
aroma artisjokk artist arvegods asfalt aske askebeger asparges aspekt astronom atelier atlanter atlas atlet atom
auditiv auksjon aula aura auto avdrag aveny avgift avis avlang avrund avstand avtale avtrykk babord bacon bad bade
badeball badedrakt badehette badekar badering baderom badevann badminton badstue bagasje bagett bakdel bake
bakebolle bakepapir baker bakeri bakgate bakhjul bakke baksete bakside baktanke baktropp bakvei bakverk balansere
balje balkong ball ballett ballkjole ballong ballspill balsam bambus bamse banalt banan band bande bane banjo
bankett bankkort banner barberer barfot barhytte bark barkasse barkbit barlind barn barnebok barnehage barnevogn
barnslig barokk barometer barre barsk bart basar base basilikum basis baskerlue bass basseng bastion batikk batteri
beboer beger begge begonia begrep behage beholde behov beige beite bekk bekken beleven belte beltedyr beltested
beltet benk bensin beretning berg bergkam bergtopp bergvegg bergverk besk beskjed beslag best bestand bestefar
bestemor bestikk bete betong beundre bevegelse bever bevis bibliotek bidrag bie bikkje bilde bildekk bilist biljard
bille billedbok billett billig bilradio biltur bilvei bind binde binders bingo biolog birolle bisam bison bit bite
bitter bjelke bjelle bjeller bjellesau blad bladgull bladlus blande blandet blank blekk blekkhus blest blid blikk
blikkboks blikkfang blikktak blink blinke blits blokk blokkhus blomst blomstre blond blot blunke bluse bly blyant
bobsleigh bod bok bokfink bokhandel bokhylle bokklubb bokmerke bokorm boks bokstav bolig bolle boller bolster bolt
bolverk bomull bonde bord bordben bordduk bordende bordkort bordplate bordskikk bore borebille borg borger bort boss
botanikk botn bowling brak brake brakke brann brannbil brannmann bratsj bratt bre bred bredde bredside breen bregne
brekke brems brenne brenning brett brette brev brevark brevdue brevkort brevpapir brikke brille bris brisling briste
brobygger broder brodere brok broket brokkoli bronse bror brosje brosjyre brosme bru bruk bruke brukt brumlende
brumme brun brunost brunsj brus brusende brusk brutto brygge bryllup bryne bryte bud budeie bue bukett bukk buksbom
bukse bukt buldre bulk bulle bunad bunadsko bunke bunker bunn bunt bunting buorm bur burger burot busk buss busskort
busstur butikk butler byferie byfjell bygate bygdebok bygdevei byge bygg bygge bygning bylt bymur bypark byport
byporten byste bytrikk bytte caps celle cello celsius cembalo chili clutch cockpit collage cricket cruise cup
curling daddel daff dagbok daglig dagslys dagsmarsj dagsverk dal dalbunn dam damask damp dampbad dampkoker dampskip
danne dans danse danser dansesko dansk dato datter debatt debut deig deilig dekk dekke dekor del dele deler delfin
delikat delta deltaker deltid dempe denim dessert detalj diagram dialekt dialog diamant diftong dikt diktbok dikte
dikter dilla dingle dinosaur diplom diplomat direkte dirigent dirigere dirre diskant disken diskett diskos dispens
disse distrikt ditt divan diverse doble dokk dokkehus dokument domene dommer donkraft dott dovendyr dra drage
dragning dragspill drakt dram drama dreie dreiebenk dreining dress dristig driv drive drivgarn drivhus drivis
drivved drivverk dronning droppe drops drosje drueklase drysse dublett duft dufte duftende dugelig dugg dugge dugnad
duk dukke dukkehus dukkevogn dundre dunet dunke dunlett dupp duppe dusin dusj dusje dust duve dvale dverg dykker
dyktig dynamo dyne dynetrekk dyp dypdykk dyppe dyr dyrke dyrlege ebbe edderkopp eddik edel edelsten effekt egen
egenart egenskap egg eggeglass eggehvite eik eikeblad eikelauv eiker einer einstape ekko ekkolodd ekorn ekornhale
eksempel ekspedere ekspert ekstra ekte elastisk elefant elev elg elghorn elghud elgkalv elgku ellers ellipse elske
elv elvebredd elveleie elvesand elvesus elvevann emalje emblem emne endelig enebarn enebolig energi enerom eng
engelsk enkel entre eple eplekake eplesaft epletre epoke epos erfaren erme ert ertesuppe esel eske espalier espresso
estetisk etasje etikett etter etui eventyr evig evne fabel fabrikk fadder fag fagbok faglig fagmann fagott fajanse
fakkel faktor faktum faktura falk falle familie fanfare fantasi farbror farge farse fart farvann farvel fasade fasan
fase fasett fasetter fasit fasong fastland fastnet favoritt fax feie feiekost feilfri felg felles feltseng feltspat
femkant femtall ferd ferdig ferge ferie ferjekai fersk fersken fest festdrakt feste festlig festning fetter fiber
fiffig figur fiken fiks fikse fil filial filigran film filme filmrull filt filter filtrere finale finger fingert
fiol fiolett fiolin firfisle firkant firma fiske fiskeben fiskegarn fiskekake fiskekrok fisker fjell fjelland
fjellbekk fjellbygd fjellgard fjellheim fjellpass fjellrev fjellsti fjelltind fjelltopp fjelltur fjellvann fjellvegg
fjerde fjerding fjernsyn fjord fjordarm fjorten flagg flaggdag flagge flak flaks flakse flamingo flanell flaske
flekk flette flink flint flire flis flisete flittig flo flodhest flokk flokke floskel flott flue fluesopp fly
flyfisk flygeblad flygel flygende flykt flyndre flyplass flyt flyte flytebro flytende fnise fole folie folk folkerik
folkesang folkevise fond fontene foredle forfatter forgrunn forkle form formiddag forside forsiktig forske forsker
forslag fortau fortelle forteller fortid forum foss fossedur fossefall fossil fotball foto fotograf fotspor frakk
frakte framhjul framside framtid fredelig fregatt fregne fresko frihavn friheten frilans friluft frimerke frisbee
frisk friste frisyre frodig frokost front frosk frosne frossen frost frotte frukt fruktbar fruktfat fruktsaft frynse
frynset fryse fugl fuglekor fugleliv fuglerede fuglesang fukte fulltreff fure furu furukrone furutopp fusjon
futteral fyldig fylke fylle fyr fyrig fyrlykt fyrste fyrstikk fysikk gaffel galla galleri gallon gallup galopp gamme
gammel gang gangbar gangbro gangvei garanti garantist garasje garde garderobe gardin gardist gardstun gardsvei garn
garnison gartner gasje gast gatelykt gauk gaupe gave gavl gavmild geit geitost geitrams gele gelender generator
generell geni genser gepard gest gevinst gevir gigant gips gir girlander gitar gitarist gitter gjedde gjelle gjemme
gjeng gjenge gjerde gjerne gjespe gjest gjestebud gjesterom gjete gjeter gjetning gjetord glad glane glans glass
glassbit glassfat glasskule glasstak glassverk glastak glasur glatt glede glidefly glimt glimte glipp glitre globus
glorete glorie gnist gnister gnistre gnu godbit goddag godhug godlynt godnatt godstog godt golf golfball golv
golvlist gondol gong gorilla goro gouache grad graf grafikk grafitt gram gran granbar granitt granne granskog
grantre gras grasbakke grashoppe grasmark grasplen gratis grave gravyr grei grein gren grense grep gresskar
gressplen grevinne grevling grille grillkull grillmat grim grimase grind gris grissel grop grov gruble grue grunn
grunnlag grunnmur gruppe grus grusbane grusgang grusvei gruvegang gryn gryte gufs gul gull gullalder gullfisk
gullring gulrot gulspurv gulvur gummi gummiball gummihjul guttekor gylden gyllen gymnas gymsal gynge gyser hage
hagebord hagebruk hagegang hagemur hagestol hagl hagle hai hake hakebrett hakk hale halling halm halmhatt halmtak
hals halsring halte halvdel halvkule halvtime hamburger hammer hamp hamster handbak handball handduk handel handkle
handle handling handtak handverk hane hank hanske harddisk hare harmoni harpe harpun harr harv hasp hassel hastig
hatt hatte hatteske haug hauk hav havblikk havbris havbunn havfisk havfrue havgap havhest havis havluft havn havre
havregryn havvind hefte hegg heimland heis heise heisekran hekk hekle hekte hekto heldig helg hengebru herlig
hermetikk heroisk hest hestehale hestehov hestesko hete heve heving hilse himling himmel hinder hingst hinke
historie historisk hjelm hjemme hjort hjortedyr hjul hjulaksel hjulspor hobby hoff hogge hoggorm holdbar holme
honning hopp hoppbakke hoppe hoppetau horde horisont horn hotell hov hovmester hovslag hule humle humleblom humlebol
hummer humor humpe humpete hund hundehus hundeliv hundre hurtig hus husbonde husdyr husflid husk huskatt huske husly
husmor hustak husvegg hval hvalross hvalsang hverdag hvete hvile hvitost hvitveis hybel hydrant hyene hyggelig hylle
hyse hytte hyttebok hyttetur hyttevegg ide ideal ideell idrett idyll iglo ikon ilder illusjon imitere impuls indeks
indigo indre industri innfall innhold innmark innover innsats innspill inntekt inspirere instinkt intim isbit isbre
ise isfjell isflak isfri isgang ishall ishav ishockey iskake iskald iskant iskrem isrand isrose isskrape istapp
istid isvann ivrig jade jafs jaguar jakke jaktslott jamre jarl jazz jeans jeep jeksel jern jernbane jernhest
jernverk jersey jerv jetfly jevne jevnlig jobbe jodd jodle jogg jogge joike jojo jolle jord jorde jordeple jordisk
jordklode jordlapp jordvei jubel juble judo juice juks jule juleferie julegran julekake julekort julelys julenek
julesang juletre jumbo jungel juvel kabal kabaret kabin kabinett kadett kafe kafeteria kaffe kaffebar kaffekopp
kaftan kai kajakk kakao kake kakeboks kakefat kakeform kakemons kakespade kakle kaktus kald kalender kaliber kalk
kalkstein kalkun kalosje kalv kalvedans kam kamel kameleon kamera kamin kammer kamp kampanje kanari kandidat kanel
kanin kanne kano kanotur kant kantarell kante kapital kapittel kapp kappe kapsel kaptein kapteinen karamell karat
karate karbid karbonade kardang karnapp karneval karosse karpe karri kart kartmappe karusell kasino kasse kassett
kast kastanje kaste kastell katalog katarakt kategori kateter katt kattepote kattepus kattunge kaviar kavring keiser
kelner kenguru kennel keramikk kikke kikkert kilde kile kimono kinesisk kingel kinn kino kiosk kiste kiwi kjapp
kjede kjegle kjeks kjelde kjele kjelke kjeller kjem kjemi kjempe kjempetre kjenne kjennskap kjerne kjerre kjetting
kjevle kjole kjolefald kjortel klakk klan klang klangfull klappe klar klarhet klarinett klase klasse klatre
klatremus klatretau klatt klave klaver kle klede klem klesklype klesvask klima klinge klinker klipp klippe klippfisk
klirre kliss klister klive klo klode klok klokke klokskap klopp kloss klosse klovn klubb klubbhus klukk klukke klump
klut klynge klype knagg knall knapp knapt knask knaske knast knaus kne kneik knekk knekkert knele knep knippe knips
knipse knirk knirke knis knitre kniv knokkel knop knopp knotete knott knupp knute knytte koala kobbe kobber kobling
kobolt koffert kofte koie koke kokebok kokeplate kokk kokong kokos kokosmelk koks kolbe koldtbord kolibri kolje
kolle kollega koloni kolonial kolonne koloss komedie komet komfort komfyr komma komme kommode kommune kompani
kompass kompis komplett kompost konfekt konge kongle konkret konkylie konsert konsul kontakt kontant konto kontor
kontorist kontrast kontur konvolutt kope kopi kopla kople kopp kor korall korg korgutt korint kork korkeik korn
kornband kornet korporal korrekt korridor kors korsang korsett kort kortspill kortstokk kortvarig kortvegg kosmos
kost koste kostyme krabbe krabbeklo krafse kraft kraftig kraftkar kraftverk krage krakk kran kranbil krans krater
kratt kreativ kreditt krem krepp kreps kringle kritt krok kroket krokus krom krone kropp krukke krum krumkake krus
kruse krusedull krusning kruttlapp kry krybbe krydder krydret krysning kryss krystall kubbe kube kubisk kubjelle
kulde kule kuling kulisse kull kullgruve kult kultur kulturhus kunde kunst kunstner kunstverk kupong kupp kuppel
kurant kurer kurs kurv kurve kurvstol kusine kusk kutter kuvert kvadrat kvann kvart kvarter kvarts kvast kveld
kveldsmat kveldssol kvern kverne kvernhus kvie kvige kvikksand kviskre kvist kviste kvit kvitre kvote kylling kyndig
kyss kyst kystvei labyrint lade ladning lag lage lager lagerhus lagune lake lakei laken lakk lakris laks lam lama
lampe lampett land lande landevei landlig landsby landskap landtunge landvei langbord lange langeleik langhalm
langrenn langs langskip lanse lapp lappe lapper larm larve lasagne lasso laste lastebil later latte latter lava
lavendel lavine lavland lavsletta lavvo lede lefse legende leire leirskole leite leke lekebil lekegrind lekehus
leken lekeplass lekse leksikon leksjon lekter lem lende lene lengde lengsel lenke leopard lerke lerret lese lesebok
lesehest lesesal lettbent lette lettmelk lettskya lettvint leve levende levere libelle lift liga ligge likevekt
likhet lilje lilla lim lime limonade limpinne limtre lind linde linduk linjal linje linning linolje linse liste
liter litografi litt livlig livre livrem livsglad livsverk lobby lodd lodde lodden loddrett loff loft loge logg
logge logisk logo lokal lokk lokke lokket lokomotiv lom lomme lommebok lommekniv lommelykt lommeur lompe lomvi lort
los lott lotto lov love ludo lue luft luftig lufting luftpost luftskip luftslott lugar luke lukke luksus lukt lukte
lund lunde lundefugl lune lunken lunsj lunte lupe lupin lur lure lyd lyde lydig lydlig lykkelig lykt lyn lyng
lynglimt lynne lyr lyrikk lys lysalv lyse lysestake lysglimt lyskaster lyspunkt lysring lyst lysthus lystig lyte
lytte magasin magi magisk magnet mais maiskolbe makaroni makker makrell makron maksimum male maler maleri malerkost
maling malm malt malurt mammut mandel mandolin mane manet mangel mangfold mango manke mann mansjett manual manuell
mappe maraton marengs marg margin marinade marine marionett mark markant marked markmus markspist marmor marsipan
marsvin mas mase maske maskerade maskin maskinist maskinrom masse massiv mast matauk matbit matboks mate mater
matfat matmor matpakke matpapir matrise matros matsal matt maur maurtue medalje medvind meget megle meis meisel
meitemark mekanikk mel meld melding melis melk melke melkeku mellom melodi melon melsekk membran memoar mene mengde
mening mens meny merke messehall messing mester mesterlig mestre metall meteor meter metrisk midje midnatt midt
midtbane midten mikrobe mikrofon mikroskop miks mikse mil mild mildt milestein million mimre minaret mineral minimum
mink minne minnebok minutt mirakel mist miste mjaue mjuk mjukt mobil mobilt modell modellfly moden moderere modig
modnes modul mohair mokka molbo mole moll molo molte moment moms mon monn monokkel monolitt monolog monotypi monsun
montasje montere montre moped mopp moral more morgen morgensol moro morse morsom mosaikk mose mosedott mosegrodd
moskus most moster motiv motor motorsag motvekt motvind mudder muffe muge mugge mukke muldvarp muldyr mulig mulm
multe mumle munk munn munnhell munning munnspill munter muntlig mure murer murring mus musebol musefelle musehull
museum musikal musiker musikk muskat muskel mutter mygg myk myke mylder mynt myr myrdrag myrhatt myrsnipe myrull
mysa mysost mystisk myte nabo nabolag naiv natrium natt nattbord nattergal nattero nattfugl nattlampe nattlys nattog
natur naturlig naust nautisk navle navn navnedag navngi nebb nebbdyr ned nedover nedre nektar nellik nemlig nemnd
neon nepe neppe nerve nes nese neshorn nett netto nettopp neve niende niese nikke nikkel nikkers nipp nippe nips
nisje nisse nisselue niste nitten noble nomade nord nordavind nordlig nordlys nordmann nordover nordpol norm normal
norne norsk notat note notebok notehefte notelinje noter notere notis novelle noviser nudel nugat nummer nupp nyanse
nybygg nyfiken nyhet nylaget nylig nylon nymalt nynne nynorsk nype nysilt nyslipt nyte nytt nytte oase obelisk
objekt odde odel offisiell ofte okse okseskinn oksid oktav oldefar older oldtid oliven olje oljefat oljelampe
olympisk ombord omegn omelett omgang omkrets omland omslag omtale omtrent omvei onkel onn opal opera opp oppdage
oppfinne oppgave opphav opplyst oppover oppreist oppsett oppskrift optikk optimist oransje ord ordbok orden ordne
ordrik ordspill ordtak organ orgel orgelpipe orient orienter original orkan orkester orkide orm ormegras ornament
orre orrfugl orrhane osean oskeladd osp ost ostefat ostekake osteskive oter otium otte oval overalt overdel overtone
ovn padde padle pagode pai pakke pakkhus palass palett paletten pall palme palmesus pamfilius panda panel panne
pannekake panter papir papirhatt papirkurv papp paprika parade paradis parafin paraply parasoll parere parfyme park
parkbenk parkere parkett parketten parodi part parti partitur partner parykk passat passe passer pasta pastell
patent patina patrulje pauke pause pedal pedant peile peis peishylle pek peke pelikan pels pelshatt pelslue pen
pendel pendelur pene penge pengeskap penn pensel pensjon pensle pepper perforere pergola periode periskop perle
perlemor perlerad perm perrong persille person pianist piano pigg piggsvin pigment pikant piknik pilar pilegrim pilk
pilot pilspiss pimpstein pingvin pinne pinnsvin pinse pion pioner pipe piperen pipette pirat pirke pirog piruett
pizza pjekkert pjuske pjusket plagg plakat plakett plan planere planet planke plantasje plante plapre plask plaske
plass plast plaster plastisk plate platina pleie plen plett plikt plog ploger plomme plommetre pludre plugg plukk
plukke pluss plusse plutselig plysj plystre podium poeng poesi poet pokal pol polar polarrev polere polka polo
polstre poncho ponni popkorn porselen porsjon port portal porter portner portrett posere posisjon positiv post
postbud poste postei postkasse postkort postmann potet potetgull potetland potetmel potte praksis prakt praktisk
pram prat prate predikat preg prektig premie prent presis press presse prikke prikket prins prinsesse prisme privat
problem produkt profesjon profil program prolog propan propell propp prosa prosent prosess prosjekt prost protein
proviant prute pryd publikum puddel pudder puff pugg pugge pukkel puls pulsvott pult pulver puma pumpe pumps pungdyr
punkt punktlig punktum punsj pur purke purpur purre pusle pusse pussig pust puste pute putevar putre putte pynt
pynte pyramide pyton rabalder rabarbra rabatt rabbel rable racket rad radar radd radering radiator radio radiomast
radius rafting ragg rak rake rakett ramme ramp rampe rampelys rangle ranke ransel rapport raritet rase rask raske
raspe rast ratt raust rav ravn realist rebus reddik refleks reform refreng regel regi region register regn regnbue
regndans regndrypp regne regnfrakk regnhatt regnjakke regnskap regnsky regntid regntung reim rein reinlav reinsdyr
reinskinn reir reise reisebok reke rekke rekord rekrutt rektor rekvisitt relieff reling rem renn renne rense rente
reparere replikk reprise reserve resonans respekt rest resultat retning rett rette retur rev revers revy ribbe
ribbevegg ridder ridebane ridehest ridetur riff rift rigg rikelig rim rimelig rimfrost ring ringdans ringdue ringe
ringmerke ringperm rips ris risiko risle rist riste ritt ritual rival rive riving rivjern robot rogn roing rokk
rokke rolig rolle rom roman romfang romferd romskip romslig rop rope ror rosa rose rosebusk rosenbusk rosett rosin
rosmarin rotasjon rotor rotunde rovfugl rubin rubrikk rue rug rugby ruglete ruin rulett rull rulle rumba rumle rund
runde rundkast rundskriv rundskue rundtur runge rushtid rusle russ rust rusten rustikk rute rutete rutine rutsje
rydde rygg ryggrad ryggsekk rykk rykte rynke rype rypejakt rypekull ryste rytme rytter ryttere sabel safari safir
saft saftig sag saga sagblad sage sagflis sagkrakk sagmugg sagn sagtann sak saklig saks saksofon sakte saktmodig sal
salat saldo salong salt saltlake salto saltvann salva samba samle samlet samling sammen samtale sand sandal
sandbanke sanddyne sandete sandgrop sandkake sandkasse sandkorn sandslott sandwich sang sangbok sanger sangfugl
sangkor sangleik sanke sannelig sans sanse sateng sats sau saue saueskinn saueull saumfare sauna saus savne scenario
scene sebra seder sei seier seig seigmann seil seilas seilduk seile seilende seilskip sekel sekk sekkepipe sekstant
seksten sektor sekund sel sele selfanger selge selje selleri selskap selsom selters sement semester seminar semsket
send sende sender sener seng sengehest sengetid senit senke sennep senter sentrum serie service serviett servise
sesam sesong sete seter setning sette sevje shorts side sideskip siffer sigd signal signalere sik sikker sikret
sikte sil sild sildestim sile silhuett silke silkeband silkemyk silkeorm silkepute silkesjal silo simle simpel sink
sirene sirkel sirkle sirkus sirlig sirup sitat sitron sitte situasjon sjablong sjakal sjakk sjal sjalupp sjanse
sjarm sjef sjelden sjette sjikt sjiraff sjokolade sjonglere sju sjuende sjy skake skala skall skap skape skapning
skare skarp skarpsyn skarv skaut skavlen ski skibakke skifer skiferie skifte skigard skiheis skihopp skihytte skikk
skilling skilpadde skilt skilte skimt skingre skinke skinn skinne skinnende skip skispor skisse skissere skistav
skitur skive skje skjegg skjell skjelm skjelve skjema skjenk skjerf skjerm skjev skjold skjorte skjul skjult skli
sklie sko skoeske skofte skog skogbruk skogbunn skogdue skogholt skogkatt skogkledd skogmus skogsti skogsvei skole
skoleball skolebok skolebuss skolegang skolevei skolisse skomaker skonnert skonrok skopuss skopusser skorpe skorpion
skorstein skort skotupp skovl skramme skranke skrap skrape skred skredder skrell skrelle skrens skrent skreppe
skrift skrin skritt skrive skrivebok skrog skru skrubbe skrue skryt skryte skuespill skuff skulder skulptur skum
skumbad skumkrans skumring skur skurlast skute skvett sky skybrudd skyet skyfri skygge skynde skyss skyve slagg
slagverk slakk slange slank slant slapp slappe slede sleip slekt slektstre slenge slepe slett slette sletten slikke
slipe slipp slippe slips slite slott sludd slump slumre slurk sluse slutt slynge slyngel smak smake smakebit
smakfull smal smalfilm smaragd smart smed smekk smekker smell smelte smelter smette smidig smie smijern smil smile
smokk smug smuldre smule smult smultring smyg smykke snabel snacks snadder snakke snarest snart snau snegl sneglehus
snekke snekker snekre snell snelle snike snill snipe snitt snitte snodig snor snorke snu snuble snurr snus snute
snutt soda sofa soft sogn sokk sokkel sol solar solbad solbakke solbrille solbrun soldugg sole soleglad solfanger
solflekk solfylt solgul solhatt solhjul solid solist solkrem sollys solo solrik solsikke solskinn solslyng solstol
solstreif solur sombrero sommerdag sommereng sommerhus sonar sonate sonde sone sope sopelime sopp sopptur sopran
sortere soul sove spade spak spalte spann spar spare sparebank sparegris spark spasere spasertur spat speider speil
speilegg spekemat spektrum spenn spenne spent spesiell spett spiker spille spillkort spinat spinn spinne spinner
spiral spire spise spisebord spisekart spisestue spiss spisset spissmus splint splitt splitte spole spontan spor
spore sporhund sporsans sport sportsbil sportslig sporty sporvei sporvogn spraglete sprang spray sprek spreke sprell
sprett sprette spretten sprettert spring springar springe springer sprinkel sprint sprudle sprukken sprut sprute
spurt spurv spyle squash stab stabbur stabel stabil stable stadig stadion stafett staffeli stag stake stakitt stakk
stall stamme stampe standard stang stapel stappe start stas stasjon statelig statisk statue status stav stavelse
stavhopp stearin sted steike steil stein steinbro steinmur steinrik steinsopp stek stell stelle stemme stemning
stemor stempel stemple stemt stenge stengel stenk stereo sterk stett stevne sti stift stiftelse stige stikk stikke
stil stilig stilk stille stilleben stillhet stillits stim stimulere sting stipend stirre stiv stivne stjerne stoff
stokk stokkand stokke stokkfisk stokkrose stol stolpe stolrygg stolt stopp stoppe stor storartet storfisk storfugl
stork storm strak straks stram strand strandtur strategi streif strek strekke streng streve stri strikk strikke
striks strime stripe stripet strofe struktur struts strutte stryk stryke strykere stubb stubbe student studere
studie studio stue stuebord stuegris stum stund stup stupe sturte stykke styre styrmann styrt suge suite sukke
sukker sukkerbit sukkerert sukkerfri sukre summe summetone sump sumpland sund sunn sunnhet super suppe surfe surmelk
surre sus svaberg svai svaie svak svale svalende svalerede svamp svane svanesang svar svare svart svei sveip sveise
sveiv svelg svenn sverdfisk sverm svermeri svigerfar sving svinge svingete svip svoger sydlig sykkel sykkelsti
sykkeltur sykkelvei sykle syl sylinder sylte syltelabb symaskin symbol symfoni sympati symre syne synge synke syrin
syrlig system syt sytten tabell tagg taiga tak takbjelke takk takke taklampe takrenne takst takstein taksvale takt
taktfast taktfull taktstokk takvindu talekor talent talisman talje tall tallerken tallrik tam tamrein tang tangent
tango tank tankskip tann tannhjul tannkost tante tape tapet tapir tapp tappe tapper tare tarm tast taste tau taubane
tavle taxi teater teft tegl teglstein tegn tegne teiste tekanne tekke teknikk tekopp tekst tekstil tekstur telefon
telegram teleskop telle telt teltduk teltleir teltplugg tema tempel tempo tenke tenksom tenn tenne tenning tennis
tenor teori tepp teppe termin termitt termos terne terning terrasse terreng terrier terte teskje tett tettsted
tevling tid tidel tidevann tidlaus tidlig tidsrom tiende tiger tigerunge tikk tilbud tilby tilfelle tilsyn time
timeglass timian timotei tind tinde tinder tindre tindrende ting tinn tipp tippe tistel titalls titt titte tiur
tjeld tjene tjern tjue tjukk tog togreise togspor togtur togvogn tokt toll tomat tommel tomrom tomt tomte tonestige
tonn topas topp torden tore torg torn tornado tornebusk torsk torv torvmyr torvtak totem trafikk trakke trakt trakte
traktor tralle tralten tram trampe trane trang transport trapes trapp trau trav travbane travel traver tre trebein
treben trebukk tredje treff treffe treffende trehest trehus trekant trekantet trekasse trekk trekke trekrone trekull
tremme trend trene trener trening trepinne tresker tresko trestamme trestubbe tretopp tretten treverk triangel
tribune trikk trille trim trinn trio tripp trippe triumf trivelig trives tro trofast trofe troika troll trollhegg
trollunge trombone tromle tromme trommel trompet trone tropisk tropp trosse trost trott trubadur trumf trupp trygg
trykk trykke trylle trylleri tuba tue tuft tukan tulipan tullball tumle tun tundra tunet tung tunge tungt tunika
tunnel tupp tur turban turbin turbo turist turkart turkis turlag turn turne turnere turnus tusen tusenbein tusenfryd
tusenlapp tusenvis tusj tusk tusle tute tutor tverr tvers tvil tvilling tvinne tvist tweed tyde tydelig tygge tykk
tykkelse tyll tynn tyr uendelig uer ufarlig ugle ugleskrik ugleunge uke ukentlig ukjent ukulele ule ull ullgarn
ullgenser ulljakke ullskjerf ullsokk ullteppe ultralyd ulv ulvehi underverk undre undring undulat ung ungdom unge
ungfugl uniform unik union univers unne unntak unormal urfugl urkasse urmaker urskive urskog urt urtete urverk utedo
utelys utenfor utestol utgang uthavn uthus utkant utkikk utmark utrop utsikt utstyr utsyn utvalg utvei vade vadefugl
vadested vadmel vaffel vaier vake vakker vakkert vakt vaktel valmue valp vals vandre vandrer vandring vane vang
vanilje vaniljeis vanlig vann vanndam vanne vannfall vannglass vannhull vannkanne vannkant vannkopp vannlilje
vannmelon vannpytt vannrett vannrik vannski vannspeil vannsprut vant varde vare varehus varig varm varme varsel
varsellys varsom vase vask vaske vaskeklut vassdrag vasskant vater vatt ved vedbod vedhogger vedkubbe vedovn
vedskjul vedstabel vegg veggkart veggpryd veggteppe veggur vegkant vei veie veikant veikart veikryss veiskilt
veivaksel vekkerur veksle vekst vekt vektor vel velde velge vellyd velte velur venn vennlig vennskap venstre vente
venterom ventil veranda verden verdi verdifull verft verksted verne vers versjon vert vertinne veske vest vestavind
vestibyle vestkant vestland vestover vev vever veverske viadukt vidde video vidstrakt vidt vidunder vier vifte vike
viker viking vikle viktig vill villa villand villfugl villig villkatt villsau villsvin vilter vimpel vin vind
vindfang vindfull vindharpe vindjakke vindkast vindkraft vindpust vindrose vindski vindtett vindu ving vinge
vinglass vinke vinkel vinne vinner vinranke vinsj vint vintage vinyl vipe virke virkelig virksom virtuos virvel vise
visebok visekveld visesang visir visitt visk visne visning visp vital vitamin vite vits vittig vogn vognhjul vokal
voks vokse voksen vokskake vokslys vokte vokter vollgrav volum vott votter vri vridning vrikke vrimle vrimmel vrist
vugge vulkan yacht yatzy ynde yndig yndling yngel yngre yoga yoghurt ypperlig yrke yrkesfag yrkesliv yte yter ytre
yttergang ytterkant zoolog
`
  .trim()
  .split(/\s+/);
