/// Common English words of four letters or more: never read as a typo of something else.
enum CommonWords {
    /// Whether a folded word is one of them.
    static func contains(_ word: String) -> Bool { words.contains(word) }

    /// All of them.
    static let words: Set<String> = Set(
        """
        able about above accept accuracy across action active actual added adds after again against agree allow almost alone
        along already also although always among amount another answer anyone anything apart appear apply area argue around
        asked away back ball band bank bare base based basic batch batches batter bear beat became because become been before
        began begin behind being believe bell below belt bend bent beside best beta better between beyond bias bill bind bite
        bitter black block blow blower blue board boat body bold bone book boot bore born boss both bottom bowl brain brand
        bread break brief bright bring broad broke brought brown brush build built burn burst bust busy butter cable cache call
        called came camp cape card care carry cart case cash cast catch cause caused cave cent center certain chain chair chance
        change charge chart cheap cheat check chest chief child chip choice choose chunk circle city civil claim class clean
        clear clerk clever click client clock close cloth cloud coach coast coat code coin cold color column come common compare
        complete complex concern condition consider contain content continue control cook cool copy cord core corn corner
        correct cost cough could count couple course cover crash create crew crime crop cross crowd cruel crush current curve
        cycle daily damage dance danger dare dark data date dead deal dear death decide deck deep defend delay deny depend
        describe desert design desk detail differ different difficult direct dirt dish disk dive doctor does doing done door
        dose double doubt down draft drag drain drank draw dream drink drive driver drivers drop drunk dull during dust duty
        each eager eagle early earn earth ease east easter easy edge effect effort eight either elect else empty enemy engine
        enjoy enough enter entire epoch epochs equal equip error even event ever every exact exam example except exist expect
        explain express extra face fact fail fair faith fall false fame family fancy farm farmer fast faster fastest fate father
        fault fear feast feed feel feet fell felt fence fever fiber fiction field fight figure file fill final find fine finest
        finger finish fire first fish five flag flame flash flat flesh flight float flood floor flour flow flower fluid focus
        fold folk follow food fool foot force forest forget form former forth forward found four frame free fresh friend frog
        from front fruit fuel full function fund future gain game gang garden gate gather gave gear general gentle getting ghost
        giant gift girl give glad glass globe glory goal goes going gold gone good grade gradient gradients grain grand grant
        grass gray great green grew grip gross ground group grow grower growth guard guess guest guide guilt habit hair half
        hall hammer hand handle hang happen happy hard hardly harm haste hate have having head heal health hear heart heat heavy
        held hell hello help here hide high hill hint hire hold hole home honest honor hook hope horn horse host hotel hour
        house however huge humor hundred hunger hunt hurt idea ideal idle ignore image important inch include increase indeed
        index input inside instead into iron island issue item itself jacket jail join joke journey judge juice jump junior jury
        just keen keep kept kernel kick kill kind king kiss knee knew knife knock know knowledge known lack lady lake lamp land
        lane large larger largest last late later latter laugh layer lazy lead leader leaf lean leap learn learning least leave
        left lend length lens less letter level liar library life lift light like likely lime limit line link lion liquid list
        listen litter little live load loaded loading loan lobby local lock logic lone long look loop loose lord lose loss
        losses lost loud love lower lowest loyal luck lunch machine made magic mail main major make making manner many march
        mark market marry mask mass master match mate math matter maybe meal mean meant measure meat medal meet member memory
        mental mercy mere merit mess message metal method middle might mild mile milk mind mine minor minute mirror miss mode
        model models modern modest moment money month mood moon more morning most mother mount mouse mouth move mower much
        muscle music must myself mystery nail naked name narrow nation native nature near neat neck need negative neither nerve
        nest network networks never news next nice night nine noble nobody noise none noon normal north nose note nothing notice
        null number nurse obey object obvious occur ocean offer office often once onion only onto open opera opinion option
        orange order organ origin other ought ounce output outside oven over overfit overfitting oxygen pace pack page paid pain
        pair palace pale palm panel panic pant paper parent part party pass past path pattern pause peace pencil penny people
        pepper perform perhaps period person phase phone photo phrase piano pick picture piece pile pilot pink pipe pitch pity
        place plain plan plane planet plant plate play please plenty plot plus pocket poem poet point poison pole police polite
        pond pool poor port pose position positive possible post poster pound pour power pray press pretty prevent price pride
        priest prime prince print prison prize problem process produce profit program proof proper proud prove provide public
        pull pump punish pupil pure purple purpose push python quality quarter queen question quick quiet quit quite quote
        rabbit race radio rain raise random range rank rapid rare rate rather razor reach react read ready real reality really
        rear reason rebel record reduce refer refuse regard region regret regular reject relate relief rely remain remember
        remove rent repeat reply report request require rescue resist rest restore result retire return reveal review reward
        rhythm rice rich ride rifle right ring rise risk rival river road roar robot rock rocket role roll roof room root rope
        rose rough round route royal rubber rude ruin rule running rush sacred safe said sail sake salad salary sale salt same
        sample sand sauce save saying scale scan scar scare scene scent scheme school science scope score scream screen screw
        script seal search seat second secret section secure seed seeing seem seen select self sell send senior sense sent
        separate series serve server seven several severe shade shadow shake shall shame shape share sharp shed sheet shelf
        shell shift shine ship shirt shock shoe shoot shop shore short shot should shoulder shout show shower shown shrink shut
        sick side sigh sight sign signal silent silk silly silver similar simple since sing single sink sister site situation
        size skill skin skip slave sleep slice slide slight slip slope slow slower small smaller smart smell smile smoke smooth
        snake snow soap social sock soft software soil sold soldier sole solid solution solve some someone something sometimes
        song soon sore sorry sort soul sound soup source south space spare spark speak special speed spell spend spent spin
        spirit spite split spoil spoke spoon sport spot spray spread spring square stable stack staff stage stair stamp stand
        standard star stare start state station stay steady steal steam steel stem step stick still stir stock stomach stone
        stood stop store storm story stove straight strain strange stream street stress stretch strict strike string strip
        stroke strong structure struggle study stuff stupid style subject submit success such suck sudden suffer sugar suit
        summer super supper supply support sure surface surprise swallow swear sweat sweep sweet swell swim swing switch sword
        symbol system table tail take taken tale talk tall tank tape target task taste taught teach team tear tease tell temper
        tempt tend tent term test text than thank that their them then theory there these they thick thief thin thing think
        third thirst this those though thought thread threads threat three threw throat through throw thumb thunder thus ticket
        tide tight till timber time tiny tired title today together told tomato tomorrow tone tongue took tool tooth topic torch
        torn toss total touch tough tour toward tower town trace track trade tragic trail train trainer training trap trash
        travel treasure treat tree trial tribe trick trip troop trouble truck true trunk trust truth trying tube tune turn twice
        twin twist type ugly uncle under underfit understand union unit unity until update upon upper urge usage used useful
        user using usual vain valley value vary vast verb verse very victim view village virtue vision visit vital voice vote
        wage wagon wait waiting wake walk wall want warm warn wash waste watch water wave weak weapon wear weather weave weed
        week weigh weight weights welcome well went were west what wheel when where whether which while whip whisper white whole
        whose wide wife wild will wind window wine wing winter wipe wire wise wish with within without witness wolf woman wonder
        wood word work worked working works world worm worn worried worry worse worst worth would wound wrap wrist write wrong
        wrote yard year yell yellow yield young your youth zero zone
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
