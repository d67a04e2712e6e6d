/// Common English words of four letters or more: never read as a typo of something else.
enum CommonWords {
    /// Whether a folded word is one of them.
    static func contains(_ word: String) -> Bool { words.contains(word) }

    /// All of them.
    static let words: Set<String> = Set(
        """
        able about above accept according accuracy achieve across action active actual actually added additional additionally adds after
        again against agree allow almost alone along already also alternate although always among amount another answer anyone anything
        apart apparently appear appears apply approach approximately architecture area argue around asked assigned assume assumption
        attempt automatic availability available average away back balance balanced ball band bank bare base based basic batch batches
        batter bear beat became because become been before began begin beginning behavior behind being believe bell below belt bend
        beneficial benefit bent beside best beta better between beyond bias bigger biggest bill bind bite bitter black block blow blower
        blue board boat body bold bone book boot bore born boss both bottom bowl brain brand bread break brief bright bring broad broke
        brought brown brush build built burn burst bust busy butter cable cache calculate call called came camp capacity cape captured
        card care carry cart case cash cast catch category cause caused cave cent center certain certainly chain chair challenge chance
        change character charge chart cheap cheat check chest chief child chip choice choose chunk circle city civil claim class clean
        clear clerk clever click client clock close cloth cloud coach coast coat code coin cold collected color column combination
        combine come command common communicate community comparable compare compared comparing comparison competing complete completely
        complex complexity component compute computed computer computers computes computing concept concern conclude conclusion
        condition configuration configure connect connected connection consequence consider considerable consistent constant constantly
        consume consumed consumes consuming contain contains content continue contribute contributes control controlled conversion cook
        cool copy cord core corn corner correct corrected correctly correspond cost cough could count couple course cover crash create
        crew crime crop cross crowd cruel crush curious current currently curve customer cycle daily damage dance danger dare dark data
        date dead deal dear death debugging decide decision deck decrease decreased decreases decreasing dedicated deep default defend
        define definition degree delay deliver demand density deny depend dependent depends derived describe described desert design
        designed desk destination detail determine determined develop developed development differ difference different differently
        difficult difficulty direct direction directly dirt disappear discover discussion dish disk distance distributed dive division
        doctor document does doing dominate dominated dominates done door dose double doubt down draft drag drain dramatic drank draw
        dream drink drive driver drivers drop drunk dull during dust duty dynamic each eager eagle earlier early earn earth ease east
        easter easy economic edge educate effect effective effectively efficiency efficient effort eight either elect electric element
        eliminate else emphasis empty encounter enemy engine engineer enjoy enormous enough enter entire entirely environment epoch
        epochs equal equation equip equipment error essential establish estimate evaluate even event eventually ever every everything
        evidence exact exactly exam examine example excellent except exchange exclude execute executed executes execution exist existing
        expect expected expensive experience experiment experiments explain explained explanation explicit express extend extension
        external extra extreme extremely face facility fact factor fail fair faith fall false fame familiar family fancy farm farmer
        fast faster fastest fate father fault fear feast feature feed feel feet fell felt fence fever fewer fiber fiction field fight
        figure file fill final finally find fine finest finger finish fire first fish five flag flame flash flat flesh flexible flight
        float flood floor flour flow flower fluid focus fold folk follow following food fool foot force forest forget form former
        formula forth forward found foundation four fraction frame free frequency frequently fresh friend frog from front fruit fuel
        full function fund fundamental furthermore future gain game gang garden gate gather gave gear general generally generate
        generated generation gentle getting ghost giant gift girl give glad glass globe glory goal goes going gold gone good grade
        gradient gradients gradual gradually grain grand grant graphic graphics grass gray great green grew grip gross ground group grow
        grower growth guarantee guard guess guest guide guilt habit hair half hall hammer hand handle hang happen happy hard hardly
        hardware harm haste hate have having head heal health hear heart heat heavy held hell hello help helpful here hide high higher
        highest highlight hill hint hire historical hold hole home honest honor hook hope horn horse host hotel hour house however huge
        humor hundred hunger hunt hurt idea ideal identical identify idle ignore illustrate image imagine immediate immediately
        implement implementation implies important impossible impression improve improved improves inch include includes increase
        increased increases increasing indeed independent index indicate indicates individual industry influence inform information
        initial initially input inside instance instead instruction instrument intelligence intended interest interesting interface
        internal interpret into introduce introduced introduces investigate involve iron island issue item iteration iterations itself
        jacket jail join joke journey judge juice jump junior jury just keen keep kept kernel kick kill kind king kiss knee knew knife
        knock know knowledge known lack lady lake lamp land lane language large larger largest last late later latter laugh layer lazy
        lead leader leaf lies lied lean leap learn learned learning least leave left lend length lengthens lens less lesser letter level liar
        library life lift light like likely lime limit limitation line link lion liquid list listen literally litter little live load
        loaded loading loan lobby local location lock logic logical lone long longer longest look loop loose lord lose loss losses lost
        loud love lower lowers lowest loyal luck lunch machine machines made magic magnitude mail main maintain maintenance major
        majority make making manage managed manager manages manner many march mark market marry mask mass master match mate material
        math matter maximum maybe meal mean meaning meant meanwhile measure measured measurement measurements meat mechanism medal meet
        member memory mental mercy mere merit mess message metal method middle might mild mile milk mind mine minimal minimize minimum
        minor minute mirror miss mode model models modern modest modify moment money monitor month mood moon more morning most mother
        mount mouse mouth move mower much multiple muscle music must myself mystery nail naked name narrow nation native natural
        naturally nature near neat necessarily necessary neck need negative neither nerve nest network networks never news next nice
        night nine noble nobody noise none noon normal north nose note nothing notice noticeable null number numbers nurse obey object
        objective observe observed obtain obtained obvious occasion occupied occur occurred ocean offer office often once onion only
        onto open opera operate operation opinion opportunity opposite optimizer option orange order ordinary organ organize origin
        original other otherwise ought ounce outcome output outside oven over overfit overfitting overhaul overseas oversee overheard overheat overheats overtime oxygen pace pack page paid pain pair
        palace pale palm panel panic pant paper parallel parameter parameters parent part particular particularly partition party pass
        past path pattern pause peace pencil penny people pepper percent perfect perfectly perform performance performing performs
        perhaps period permanent permission person perspective phase phone photo phrase physical piano pick picture piece pile pilot
        pink pipe pitch pity place plain plan plane planet plant plate platform play please plenty plot plus pocket poem poet point
        pointing poison pole police polite pond pool poor popular port portion pose position positive possibility possible possibly post
        poster potential pound pour power practical practice pray precise predict prediction preference preferred prefetch prepare
        prepared prepares preparing presence present press pressure pretty prevent previous previously price pride priest primary prime
        prince principle print priority prison prize probability problem procedure proceed process processes processing processor
        produce produced production professional profit program progress project proof proper properly property proportion proposal
        protect protection proud prove provide provided provides public publish pull pump punish pupil pure purple purpose push python
        quality quantity quarter queen question quick quicker quickest quickly quiet quit quite quote rabbit race radio rain raise
        raises random randomly range rank rapid rare rate rather razor reach react reaction read readily ready real realistic reality
        really rear reason reasonable reasonably rebel recently recognize recommend recommended record recover reduce reduced reduces
        reduction refer reference reflect refuse regard regarding region regret regular reject relate related relation relationship
        relative relatively release relevant relief rely remain remaining remarkable remember remove rent repeat replace replaced reply
        report represent request require required requirement requires rescue research resist resource resources respond response
        responsible rest restore restriction result resulting results retire return reveal review reward rhythm rice rich ride rifle
        right ring rise risk rival river road roar robot rock rocket role roll roof room root rope rose rough round route royal rubber
        rude ruin rule running rush sacred safe said sail sake salad salary sale salt same sample samples sand sauce save saying scale
        scan scar scare scene scent schedule scheduled scheduler scheduling scheme school science scope score scream screen screw script
        seal search seat second secret section secure security seed seeing seem seen select selected selection self sell send senior
        sense sensible sent separate separately sequence series serious serve server service session setting settings seven several
        severe shade shadow shake shall shame shape share sharp shed sheet shelf shell shift shine ship shirt shock shoe shoot shop
        shore short shortage shortens shorter shortest shot should shoulder shout show shower shown shrink shut sick side sigh sight
        sign signal significant significantly silent silk silly silver similar similarly simple simulation simultaneously since sing
        single sink sister site situation size skill skin skip slave sleep slice slide slight slightly slip slope slow slower slowest
        small smaller smart smell smile smoke smooth snake snow soap social sock soft software soil sold soldier sole solid solution
        solve some somebody somehow someone something sometimes somewhere song soon sore sorry sort soul sound soup source south space
        spare spark speak special specific specifically speed spell spend spending spends spent spin spirit spite split spoil spoke
        spoon sport spot spray spread spring square stable stack staff stage stair stamp stand standard star stare start starting state
        statement station statistic statistics stay steady steal steam steel stem step stick still stir stock stomach stone stood stop
        storage store storm story stove straight strain strange strategy stream street strength stress stretch strict strike string
        strip stroke strong stronger structure struggle study stuff stupid style subject submit substantial succeed success such suck
        sudden suffer sufficient sugar suggest suggested suggests suit suitable summary summer super supper supply support supposed sure
        surface surprise surprising swallow swear sweat sweep sweet swell swim swing switch switches sword symbol system systems table
        tail take taken tale talk tall tank tape target task taste taught teach team tear tease technique technology tell temper
        temperature temporary tempt tend tent term terminal test text than thank that their them then theoretical theory there therefore
        these they thick thief thin thing think third thirst this those though thought thousand thread threads threat three threshold
        threw throat through throughout throw thumb thunder thus ticket tide tight till timber time tiny tired title today together told
        tomato tomorrow tone tongue took tool tooth topic torch torn toss total touch tough tour toward tower town trace track trade
        tradeoff traditional tragic trail train trainer training transfer transform transition translate transport trap trash travel
        treasure treat treatment tree trial tribe trick trip troop trouble truck true trunk trust truth trying tube tune turn twice twin
        twist type typical typically ugly ultimate uncle under underfit underlying understand understanding unexpected unfortunately
        union unit unity universal unlikely unstable until update upon upper urge usage used useful user using usual usually utilization
        utilize utilized vain validation valley valuable value variable variation variety various vary vast vehicle verb verse version
        vertical very victim view village virtual virtue visible vision visit vital voice vote wage wagon wait waiting wake walk wall
        want warm warn wash waste wastes watch water wave weak weapon wear weather weave weed week weigh weight weights welcome well
        went were west what whatever wheel when whenever where wherever whether which while whip whisper white whole whose wide wife
        wild will wind window wine wing winter wipe wire wise wish with within without witness wolf woman wonder wood word work worked
        working works world worm worn worried worry worse worst worth would wound wrap wrist write wrong wrote yard year yell yellow
        yesterday yield young your yourself youth zero zone
        afterwards alongside amazing anybody anymore anyway anywhere awesome barely beat became begun besides bled blew blown bound bred
        broken brother burnt carefully chose chosen clearly closely crept dealt deeply definitely despite drawn drew driven drove dug easily
        eaten eighth elsewhere entirely especially everybody everyone everywhere evidently exactly extremely fairly fallen fell felt fewest
        fifth flew flown forgot forgotten fought fourth freely froze frozen fully furthermore gave given gone gotten grew ground grown guess
        held herself hidden himself honestly hopefully horrible hung indeed instead itself kept knew known laid largely leapt learnt lent
        lightly likewise loose lots lower luckily mainly meant merely mess moreover mostly myself naturally nearby neither ninth nobody
        normally nowadays nowhere obvious okay ones ourselves overall owing paid partly perfectly precisely presumably primarily proven
        purely quickly quietly rang ridden risen rode roughly said sang sank seen seldom sent seventh severely shaken shook shortly shown
        shrank shrunk sixth slept slightly slowly sold solely somebody somehow someone something sometimes somewhat somewhere soon sought
        spent spoke spoken spun stands steadily stole stolen stood strictly strongly struck stuck stung surely swam swept swore sworn swung
        tenth terrible terribly themselves thereby threw thrown told torn totally towards truly twice understood unless unlike usual vaguely
        wholly whom widely withstood woke wonderful wore woven yeah
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
