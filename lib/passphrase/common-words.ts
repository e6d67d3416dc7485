/**
 * What people make passwords of, in the letters a to z after `foldLetters`: words of this product and of a hospital, common
 * passwords, months, seasons, days, places, first names. Written for this project from what published lists of leaked
 * passwords have in common; small enough for the background, which loads it at every start.
 */
export const COMMON_WORDS: readonly string[] = `
forlop forlopsvakt forlopsvakten vakt dips arena journal journalen epj pasient pasienten pasienter lege legen sykehus
sykehuset sykepleier psykolog psykiater behandler klinikk poliklinikk avdeling helse helsenord helsevest helsesorost norge
haukeland ulleval ahus rikshospitalet radiumhospitalet stolav sunnaas akershus diakonhjemmet lovisenberg modumbad
passord passordet passfrase password passwort passw pass velkommen velkomen welcome hemmelig hemmeleg secret admin
administrator bruker brukernavn login logginn innlogging qwerty test testing demo master root system default letmein
iloveyou jegelskerdeg elskerdeg elsker elske kjarlighet kjaerlighet kjarleik kjaerleik hallo hello heisann heihei
monkey dragon sunshine football baseball princess shadow superman batman pokemon minecraft michael jessica charlie
sommer sommar summer vinter winter host hosten autumn spring vaar varen ferie jul julen paske paskeferie
januar februar mars april mai juni juli august september oktober november desember january february march june july
october december mandag mandagen tirsdag onsdag torsdag fredag lordag sondag maandag tysdag laurdag sundag monday friday
oslo bergen trondheim stavanger drammen fredrikstad kristiansand sandnes tromso sarpsborg skien alesund sandefjord
haugesund tonsberg moss porsgrunn bodo arendal hamar larvik halden lillehammer molde horten gjovik harstad kongsberg
narvik alta hammerfest kirkenes vadso mosjoen steinkjer levanger namsos elverum kongsvinger voss forde floro sogndal
jessheim askim ski asker barum lillestrom lorenskog notodden raufoss rjukan odda stord leirvik norway noreg sverige
danmark finland london paris berlin stockholm vestland rogaland finnmark nordland troms telemark agder vestfold buskerud
ostfold innlandet trondelag
brann rosenborg valerenga lillestromsk viking molde liverpool arsenal chelsea manchester united barcelona everton leeds
tottenham ronaldo messi haaland odegaard
hund hunden katt katten hest kanin bamse prinsesse engel stjerne sol solskinn blomst fisk bil baten familie mamma pappa
mormor farmor bestemor barna guttene jentene elskling skatt kaffe sjokolade fotball handball hytte hytta hyttetur sjoen
hemmelighet sikkerhet trygg nordmann norsk norges konge dronning kongen telenor microsoft windows google facebook apple
samsung nokia internett datamaskin kontor jobb jobben arbeid kode koden nokkel
anne inger kari marit ingrid liv eva berit anna solveig bjorg astrid hilde bente randi marianne elisabeth nina kristin
ida ellen line heidi karin marie emma nora sara sofie sofia maja thea julie camilla silje malin hanne mona tone trine
lise gunn wenche ragnhild turid siri jorunn tove aud sissel ruth else unni grete monica linda maria laila irene hege
jan per bjorn ole lars kjell knut svein arne thomas geir hans morten tor martin andreas odd terje anders erik petter
magnus kristian kristoffer jonas ola olav helge rune trond harald einar roger steinar tommy marius fredrik henrik
sindre eirik oyvind frode tore stian espen pal paal kenneth john alexander daniel christian emil oliver jakob lucas
noah filip isak aksel william mathias tobias sander elias
hansen johansen olsen larsen andersen pedersen nilsen kristiansen jensen karlsen johnsen pettersen eriksen berg haugen
hagen johannessen andreassen jacobsen halvorsen dahl lund
`
  .trim()
  .split(/\s+/);
