/**
 * Given names that tell whether "he" or "she" may mean the person, where no form of address and no pronoun does. Folded
 * (no diacritics), lower case. Names that both women and men bear are left out.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const FEMALE_NAMES: ReadonlySet<string> = new Set(
  words(`
  ada adriana agnes agnieszka aicha aida aisha alejandra alena alexandra alice alicia alina amalia amelia amina amira
  ana anastasia angela angelica anika anita anja ann anna annalena anne annemarie annette annika antonia antonella
  ariane asma astrid audrey aurora ayesha ayse barbara beatrice beatriz birgit brigitte camilla carla carmen carolina
  caroline catarina catherine cecilia celine charlotte chiara christina christine claire clara claudia colette
  constance cristina dagmar dana daniela deborah diana dina dolores doris dorothea edith elena eleanor eleni elif
  elina elisa elisabeth eliza elizabeth ella ellen elsa elvira emilia emily emma erika esther eva eve evelyn farah
  fatima fatma federica fiona florence frances francesca frida gabriela galina geertruida geraldine giorgia gloria
  grace greta hanna hannah harriet heather heidi helen helena helene helga henrietta hilary hilda ida ilona ilze imani
  ines ingrid irena irene irina iris isabel isabella ivana jana jane janet jasmine jeanne jelena jennifer jessica joan
  joanna johanna josephine joyce judith julia juliana julie jutta kaja karen karin karina karoline katarina katarzyna
  kate katerina katharina katherine kathleen katja katrin kirsten klara kristina laila lara larisa latifa laura layla
  leila lena leonor leticia lidia lila lilian liliana linda lisa liz lorena louise lucia lucy ludmila luisa lydia
  magda magdalena malgorzata marcela margaret margarita margot marguerite maria mariam mariana marie marija marina
  marta martha martina mary maryam maude mathilde maya meena meenakshi melanie melissa mercedes merete mette mia
  michelle mina miriam mirjana mona monica monika nadia nadine nancy natalia natalie natasha nathalie nina nirmala
  nora noura olena olga olivia oksana patricia paula pauline penelope petra philippa priya rachel rania rebecca regina
  renata renate retno rita roberta rosa rosalind rosario rose ruth sabina sabine salma samira sandra sanna sara sarah
  selma serena sharon sheikha shirin sigrid silvia sofia solveig sonia sophia sophie stefania stella stephanie susan
  susana susanna susanne suzanne svetlana sylvia synnove tamara tanja tatiana teresa thelma theresa therese tina
  ursula valentina valerie vanessa vera veronica veronika victoria viktoria viola violeta virginia vivienne wanjiru
  wendy xenia ximena yasmin yolanda yulia yvonne zainab zehra zeynep zofia zuzana penny yoko keiko hanako kamala
  jacinda sushma kaori naoko akiko michiko yuko mi-kyung eun-hye kyung-wha clemence amelie elodie odile solange
`),
);

export const MALE_NAMES: ReadonlySet<string> = new Set(
  words(`
  aaron abdel abdul abdulaziz abdullah abraham adam adel adnan adrian ahmad ahmed akira alan albert alberto alejandro
  aleksandar aleksandr alex alexander alexandre alexei alexey alfonso alfred ali alois alvaro amadou amir anatoly
  anders andre andreas andrei andrej andrew andrzej andrii angus anthony antoine anton antonio antony ante arkady
  armando arnold arseny arthur artur augusto axel aziz babak bakary baltazar barack bassam ben benigno benjamin
  bernard bernardo bilal bjorn bogdan boris brendan brian bruno carl carlos casper cesar charles chris christian
  christopher claude conor constantin cornelius cyril daniel darius david denis dennis diego dieter dietrich dimitri
  dimitrios dirk dmitri dmitry dmytro dominic donald duarte edgar edmund eduardo edward edwin elias emil emilio
  emmanuel enrique eric erik ernest ernesto erwin esteban eugene evgeny fabian faisal farid felipe felix ferdinand
  fernando filip florian francesco francis francisco franco frank frans frederic frederik fredrik friedrich fritz
  gabriel gareth gary gennady geoffrey george georges georgi gerald gerard gerhard ghassan gilbert giorgio giovanni
  giuseppe gleb gordon graham gregor gregory guido guillermo gunther gustav gustavo hakan hamad hamid hans harald
  harold harry hasan hassan heiko heinrich helmut henri henrik henry herbert hermann hernan hrayr hubert hugo hussein
  ian ibrahim igor ilham imran isaac ismail ivan ivo jack jacob jacques jaime jakob jamal james jan janez janos
  jaroslav javier jean jeffrey jens jeremy jerome jesper jim joachim joao joe joel johan johann johannes john jonas
  jonathan jorge josef joseph josephat joshua jose josep juan jukka julian julius jurgen justin juan kamal karel karim
  karl kaspar keith kenneth kevin khaled khalid klaus konrad konstantin kristian kurt kwame kwabena lars laszlo
  laurent lawrence leif leo leon leonard leonid leopold lorenzo louis luca lucas luciano ludwig luigi luis lukas
  maciej magnus mahmoud malik manfred manuel marcel marcin marco marcos marek mario mark marko markus martin massimo
  mateusz mathias mathieu matteo matthew matthias maurice mauricio max maxim mehmet mevlut michael michal michel
  miguel mikael mikhail miklos milan milos mirko mohamed mohammad mohammed moises morten moussa muhammad murat mustafa
  narendra nasser nathan nicholas nicolas niels nigel nikola nikolai nikos nils norbert olaf oleg oleksandr oliver
  olivier omar oscar oskar osman otto pablo paolo pascal patrick paul paulo pavel pawel pedro per peter petr petro
  philip philippe pierre piotr radek radoslaw rafael rajnath ralph ramon rashid raul raymond recep reinhard rene riad
  ricardo richard rishi robert roberto rodolfo rodrigo roger roland rolf roman ronald ruben rudolf rustam ruslan
  salman sam samir samuel santiago scott sean sebastian sebastiao serge sergei sergey sergio seppo sigmund simon
  slawomir stanislav stefan stephan stephane stephen steven stuart subrahmanyam sven taavet takeshi tariq tevfik
  theodore theo thomas tim timothy tobias tom tomas tomasz tony toomas ulrich urmas vaclav valdis valery vasily victor
  viktor vincent vitaly vladimir vladislav volodymyr walter werner wilhelm willem william wojciech wolfgang xavier
  yair yasser yerlan yevgeny yoshimasa yousuf youssef yuri yury yusuf zbigniew zoltan zoran takeaki hiroshi kenji taro
  shinzo fumio anirudh rajesh amit arun
`),
);

/** Short forms of given names, each with the names that it stands for. Lower case. */
export const SHORT_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  `joe joseph; tony antony anthony; bill william; will william; jim james; jimmy james; mike michael mikhail
  tom thomas; bob robert; rob robert; dave david; ben benjamin; chris christopher; steve steven stephen; dan daniel
  danny daniel; ed edward edwin; ted edward theodore; rick richard; dick richard; alex alexander aleksandr alexandra
  nick nicholas; kate katherine catherine; liz elizabeth; beth elizabeth; sue susan; pete peter; tim timothy
  ken kenneth; matt matthew; greg gregory; andy andrew; sam samuel samantha; jake jacob; josh joshua; phil philip
  ron ronald; don donald; larry lawrence; jeff jeffrey geoffrey; jack john; jon jonathan; pat patrick patricia
  vlad vladimir; max maximilian; fred frederick alfred; charlie charles; chuck charles; wally wallace; al albert
  gus august augustus; nate nathaniel nathan; abe abraham; ray raymond; russ russell; doug douglas; walt walter
  debbie deborah; barb barbara; cathy catherine; kathy katherine; jenny jennifer; maggie margaret; meg margaret
  sandy alexandra; trish patricia; vicky victoria; gerry gerald gerard; jerry gerald jerome; harry harold henry
  hank henry; mitch mitchell; marty martin; manny emmanuel; leo leonard leopold; len leonard; lou louis; art arthur
  gabe gabriel; gina regina; becky rebecca; angie angela; ali alison; cindy cynthia`
    .split(/[;\n]/)
    .map((each) => each.trim().split(' '))
    .map(([short, ...names]) => [short!, names] as const),
);
