/// Word sets that every rubric may use: comparison, direction, optimum and cause are general knowledge, topic words belong to the rubric.
enum BuiltInWords {
    /// The names.
    static let names = Set(texts.map(\.name))

    /// The parsed sets by name.
    static let patterns: [String: Pattern] = {
        var memory = PatternMemory()
        var patterns: [String: Pattern] = [:]
        for (name, text) in texts { patterns[name] = try? PatternParser.pattern(text, &memory) { names.contains($0) ? .engine : nil } }
        return patterns
    }()

    /// Name → pattern. A set may use those before it.
    static let texts: [(name: String, text: String)] = [
        (
            "faster",
            "faster | quicker | 'quick' | 'fast' | speedier | snappier | speedup | 'speed up' | 'sped up' | 'speeds up' | 'sped' | 'speeding' | "
                + "(speed|speeds|sped) ..3 up | accelerate | shorter | shorten | hasten | (less|lower|reduced|shorter) (time|latency|waiting|wait) | "
                + "takes less | 'more quick' | 'more quickly' | 'more speed' | 'more fast' | 'more rapid' | zippier | brisker | 'flies' | 'flew' | rapid | rapidly | swift | quickly | (gain|gains|gained) speed"
        ),
        (
            "slower",
            "slower | 'slow' | 'slows' | 'slowed' | lengthen | slowdown | 'slowing' | sluggish | longer | (more|higher|extra) (time|latency) | 'slow down' | "
                + "laggy | lag | drag | decelerate | takes more | 'more slow' | 'more slowly' | 'loses speed' | 'lost speed'"
        ),
        (
            "better",
            "<faster> | better | superior | improve | improvement | gain | benefit | boost | win | 'won' | help | upgrade | 'pays off' | 'paid off' | "
                + "efficient | 'useful' | worthwhile | good | great | nice | enhance | profitable | progress"
        ),
        (
            "worse",
            "<slower> | worse | inferior | hurt | harm | degrade | regress | deteriorate | suffer | bad | backfire | 'worst' | penalty | loss | damage | "
                + "counterproductive | detrimental | worsen | 'bust' | 'bogs' | 'tanks' | 'tanked' | 'drops off' | setback"
        ),
        (
            "best",
            "best | optimal | optimum | optimally | ideal | 'sweet spot' | 'sweetspot' | fastest | quickest | goldilocks | peak | perfect | winner | "
                + "knee | 'just right' | 'right number' | 'right setting' | 'right value' | 'right amount' | 'right choice' | "
                + "'good choice' | 'the choice' | (balance|balancing|turning) (point) | maximum | 'happy medium' | 'minimum' | 'min' | 'lowest' | 'shortest' | 'champion' | 'argmin' | 'argmax' | 'spot' | 'bottoms out' | 'bottomed out' | 'low point' | 'lowest point' | trough | "
                + "most (suitable | appropriate | sensible | efficient | effective | good | reasonable | promising | balanced | favorable | favourable | fast | "
                + "quick | optimal) | preferable | 'bottom' | 'floor' | 'king' | favorite | favourite | 'the one' | superior to all | 'unbeaten' | minimal | "
                + "(least | lowest | shortest | smallest | minimal | minimum) ..1 (time | latency | duration | value | number)"
        ),
        ("worst", "worst | slowest | poorest"),
        (
            "recommend",
            "'use' | pick | choose | select | 'go for' | 'go with' | 'going with' | 'go back to' | 'go back down to' | 'go down to' | 'back to' | stick | "
                + "'stay with' | 'stay at' | 'stay on' | 'stays at' | settle | 'set' | 'keep' | retain | recommend | suggest | prefer | 'take' | 'opt for' | "
                + "'want' | 'leave' | 'stop at' | 'should be' | 'answer is' | 'bet on' | configure | adopt | 'run with' | 'limit it to' | 'cap it at' | "
                + "'vote for' | 'make it' | 'end up' | 'aim for' | 'hold at' | 'call it' | 'decide on' | 'decide for' | dial | 'put it at'"
        ),
        ("good", "good | fast | quick | well | efficient | 'effective' | 'useful' | helpful | much | beneficial"),
        (
            "beats",
            "beat | outperform | outrun | surpass | trump | outpace | outdo | 'wins over' | 'wins against' | 'ahead of' | (top|tops) | 'dominates'"
        ),
        (
            "loses",
            "(lose|loses|losing|lost) (to|against) | underperform | 'falls behind' | 'behind' | 'trails' | 'no match for' | 'cannot beat' | 'lags behind'"
        ),
        (
            "than",
            "'than' | 'then' | 'over' | 'vs' | 'versus' | 'against' | 'compared to' | 'compared with' | 'relative to' | 'in comparison to'"
        ),
        (
            "more",
            "more | extra | additional | further | larger | bigger | higher | increase | adding | add | raise | beyond | past | exceed | 'over' | above | "
                + "after | 'many' | bump"
        ),
        ("less", "fewer | less | lower | smaller | decrease | reduce | below | under"),
        (
            "toomany",
            "('too' | 'to' | excessively | overly | way) (many | much) | 'overkill' | excessive | excess | 'overdone' | 'over the top'"
        ),
        (
            "rises",
            "rise | 'rose' | increase | grow | 'grew' | climb | jump | 'goes up' | 'went up' | 'go up' | 'going up' | 'gets higher' | 'up again' | "
                + "'back up' | creep | raise"
        ),
        (
            "falls",
            "fall | 'fell' | drop | decrease | decline | 'goes down' | 'went down' | 'go down' | 'going down' | 'came down' | shrink | 'shrank' | cut | "
                + "reduce | shave | lower | halve | save | 'dips' | dip | shed | 'down to' | less"
        ),
        (
            "causes",
            "cause | because | 'due to' | leads to | 'led to' | result in | create | produce | bring | introduce | thanks to | owing to | trigger | "
                + "make | give | yield | 'from' | generate | incur"
        ),
        ("limit", "below | under | less than | between | before | lower than | up to | 'less'"),
    ]
}
