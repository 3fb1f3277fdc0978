"""Which words are first names? The usual ones in France, and those of its neighbours.

Folded spellings, for telling "DUPONT Marie" from "MARIE DUPONT"; a compound first name is known
by its parts. Written for this purpose from common knowledge: a list that lacks a name only makes
the answer less sure. Names that are as often a surname (Martin, Bernard, Thomas) are in
`BOTH` too.
"""

from __future__ import annotations

FIRST_NAMES = frozenset(
    """
    abdel abdelkader abdou achille adam adama adele adeline adrian adrien adrienne agathe agnes
    ahmed aicha aimee alain alan alban albert alberto alexandra alexandre alexia alexis alfred ali
    alice alicia aline alison alix alma alphonse amadou amandine amaury ambre amelie amina amine
    amir ana anais anastasia andre andrea andree andreas andrew andy ange angela angele angelina
    angelique anissa anita ann anna annabelle anne annick annie anthony antoine antoinette anton
    antonio apolline arielle aristide arlette armand armelle arnaud arthur assia astrid aude audrey
    auguste augustin aurelia aurelie aurelien aurore axel axelle aymeric ayoub aziz baptiste barbara
    basile bastien beatrice benedicte benjamin benoit berenice bernadette bernard berthe bertille
    bertrand bilal blaise blanche blandine boris boubacar brahim brandon brice brigitte bruno
    camille candice carine carla carlos carmen carole caroline cassandra catherine cecile cecilia
    cedric celeste celestin celia celine chantal charlene charles charlie charline charlotte chloe
    christel christelle christian christiane christine christoph christophe christopher cindy
    claire clara clarisse claude claudette claudia claudie claudine clemence clement clementine
    clotilde colette colin coline constance constant corentin corinne cyprien cyril cyrille damien
    daniel daniela daniele danielle danny daphne david deborah delphine denis denise diana diane
    didier diego dimitri dominique donatien dorian doriane dorothee dylan eddy edgar edith edmond
    edouard edward eleonore elena eli eliane elias elie eliot elisa elisabeth elise ella elodie
    eloise elsa elvire emeline emeric emile emilie emilien emilio emily emma emmanuel emmanuelle
    enzo eric erica erik erika ernest erwan erwann esteban estelle esther ethan etienne eugene
    eugenie eva evan eve evelyne fabien fabienne fabio fabrice fadila fanny farid fatima fatou
    faustine felicie felicien felix ferdinand fernand fernanda fernande fernando firmin flavie
    flavien flora florence florent florentin florian floriane franck francesca francesco francine
    francis francisco franck francois francoise frank fred frederic frederik frederique gabin
    gabriel gabriela gabriella gabrielle gaelle gael gaetan gaspard gaston gautier gauthier
    genevieve geoffrey geoffroy george georges georgette gerald geraldine gerard germain germaine
    ghislain ghislaine gilbert gilberte gilles gino giovanni gisele giulia giuseppe gladys gloria
    gonzague gregoire gregory guilhem guillaume gustave guy gwenaelle gwenael gwendoline habib
    hadrien hakim hamid hamza hans harry hassan heidi helena helene henri henriette henry herve
    hicham honorine hortense hubert hugo hugues ian ibrahim idriss ignace igor ilan imane imen ines
    ingrid irene iris isaac isabel isabelle ismael ivan jack jacky jacob jacqueline jacques jade
    jamal james jamila jan jane janine jason jasmine javier jean jeanine jeanne jeannine jennifer
    jeremie jeremy jerome jessica jessie jim joachim joan joao joaquin jocelyn jocelyne joel joelle
    joerg johan johann johanna johannes john johnny jonas jonathan jordan jorge jose josephine
    josee joseph josette josiane josselin joy juan judith jules julia julian juliana julie julien
    juliette julio jurgen justin justine kader kamel karen karim karima karin karine karl katia
    katell kathleen katrin kelly kenza kevin khadija khaled killian kim klaus koffi laetitia laila
    lara larissa lars laszlo latifa laura laure laureen laurence laurent laurie laurine lea leandre
    leila leo leon leonard leonie leopold leslie leticia liam lila lilian liliane lina linda line
    lionel lisa lise lola lorenzo loic lou louane louis louisa louise luc luca lucas lucie lucien
    lucienne lucile lucille ludivine ludovic luigi luis luke lydia lydie lylia mael maelle maelys
    magali magalie magdalena mahmoud maite malek malik mamadou manon manuel manuela marc marcel
    marcelle marcello marco margaret margaux margot marguerite maria mariam mariama marianne
    marie marielle marika marin marina marine mario marion marius marjorie mark markus marlene
    marta marthe martha martin martine mary maryline maryse maryvonne mateo mathias mathieu
    mathilde mathis mathys matteo matthew matthias matthieu maud maurice max maxence maxime
    maximilien maxine medhi mehdi melanie melina melissa melodie mercedes michael michal michel
    michele michelle miguel mike mikael milan mireille miriam mohamed mohammed monica monique
    morgan morgane mounir mourad moussa muriel murielle mustapha myriam nabil nadege nadia nadine
    nadir naima nancy naomi nassim natacha natalia natalie nathalie nathan nathanael nawel nelly
    nicholas nicola nicolas nicole nils nina nino noa noah noe noel noelle noemie nora norbert
    nour oceane octave odette odile olga olivia olivier omar ophelie oriane oscar othmane oumar
    pablo paola paolo pascal pascale patrice patricia patrick paul paula paulette pauline paulo
    pedro perrine peter petra philip philippe philippine pierre pierrette pierrick quentin rachel
    rachid rachida rafael raissa ralph ramon raoul raphael raphaelle raymond raymonde rebecca
    regina regine regis reine remi remy renaud rene renee reynald ricardo richard rita robert
    roberto robin rodolphe rodrigo rodrigue roger roland rolande romain romane romaric romeo romuald
    ronan rosa rosalie rose roselyne roxane ruben rudy ryan sabine sabrina said salim sally salome
    salomon sam samantha sami samia samir samira samuel samy sandra sandrine sandy santiago sara
    sarah saskia sebastian sebastien selim selma serena serge sergio severine sidonie simon
    simone sofia sofiane solange solene sonia sophia sophie soraya souad stan stanislas stefan
    stefano stella stephan stephane stephanie stephen steve steven suzanne suzette sven sylvain
    sylvaine sylvette sylvia sylviane sylvie tania tanguy tarek tatiana teddy teresa tess thea theo
    theodore theophile theresa therese thibaud thibault thibaut thierry thomas tiffany tim
    timothee tina titouan tom tommy tony tristan ugo ulrich ursula valentin valentina valentine
    valere valerie valery vanessa vera veronique vianney victoire victor victoria vincent violaine
    violette virginie vivian viviane vladimir walter wassim wendy wilfried wilfrid will william
    willy wolfgang xavier yacine yael yan yanis yann yannick yannis yassine yasmina yasmine ye
    yoann yohan yohann yolande youcef youssef yvan yves yvette yvon yvonne zacharie zied zoe zohra
    """.split()
)

BOTH = frozenset(
    """
    adam albert alexandre andre antoine armand arnaud arthur aubert augustin benoit bernard
    bertrand blaise blanchard charles claude clement colin constant daniel david denis didier
    edouard etienne eugene felix ferdinand fernandez francois gabriel gaillard gaspard gauthier
    gautier georges gerard germain gilbert gilles gregoire guillaume guy henri henry herve hubert
    hugues jacob jacques jean jordan joseph julien laurent leon leonard leroy louis lucas lucien
    marc marcel marie marin martin mathieu maurice michel morgan nicolas noel olivier pascal paul
    philippe pierre prosper raymond remy renaud rene richard robert robin roger roland romain rose
    salomon samson samuel simon thibault thierry thomas tristan valentin victor vincent vivien
    xavier yvon
    """.split()
)
"""First names that are as common as surnames."""

SHORT_FORMS = tuple(
    frozenset(line.split())
    for line in """
    robert roberto bob bobby rob
    william bill billy will willy liam
    richard dick rick ricky
    elisabeth elizabeth liz lise beth betty babette
    margaret marguerite maggie peggy meg margot
    edward edouard ted ned eddy
    theodore theo ted teddy
    james jim jimmy jamie
    john jean jack johnny
    charles chuck charlie charly
    henry henri harry hank
    alexandre alexander alexandra alex sacha sasha sandra sandy xander
    antoine anthony antonio tony toni
    joseph giuseppe jose josep joe pepe beppe
    francisco francesco francois paco pancho fanch cesco
    michael michel mike mick miguel
    catherine katherine kate katie cathy kathy katia
    patricia pat patty trish
    johannes hans jan
    mohamed mohammed mohammad muhammad mehdi momo
    eleonore leonore nora leo
    dominique domi nico
    emmanuel emmanuelle manu manuel
    isabelle isabel belle zabou
    christophe christopher toph chris kit
    helene helena elena lena ellen
    nathalie natalia natacha natasha nat
    evgueni eugene evgeny zhenya
    """.strip().splitlines()
)
"""Names that may be one person's, though they are not alike and neither begins the other."""
