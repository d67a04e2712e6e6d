/// Short and careless spellings that are read as the words they stand for.
enum Abbreviations {
    /// Abbreviations that are written with a point at their end.
    static let withPoint: Set<String> = ["vs", "eg", "ie", "etc", "approx", "ca", "incl", "resp", "cf", "fig", "min", "max", "avg"]

    /// Abbreviations with a slash.
    static let withSlash: [String: String] = ["w/": "with", "w/o": "without", "b/c": "because", "i/o": "io"]

    /// What follows an apostrophe.
    static let endings: [String: String] = ["re": "are", "ll": "will", "d": "would", "ve": "have", "m": "am"]

    /// One written word → the words it is read as.
    static let long: [String: [String]] = {
        var long = spellings.mapValues { [$0] }
        for verb in ["do", "does", "did", "is", "was", "were", "are", "could", "should", "would", "has", "have", "had", "need", "must"] {
            long[verb + "nt"] = [verb, "not"]
        }
        for typo in ["dosent", "dosnt", "doesent", "doesn", "dosen't", "doens't", "doens"] { long[typo] = ["does", "not"] }
        for typo in ["didint", "din't", "dident"] { long[typo] = ["did", "not"] }
        long["cant"] = ["can", "not"]
        long["cannot"] = ["can", "not"]
        long["wont"] = ["will", "not"]
        long["aint"] = ["is", "not"]
        long["ain't"] = ["is", "not"]
        long["dunno"] = ["do", "not", "know"]
        long["gonna"] = ["going", "to"]
        long["wanna"] = ["want", "to"]
        long["gotta"] = ["have", "to"]
        long["alot"] = ["a", "lot"]
        long["thats"] = ["that", "is"]
        long["theres"] = ["there", "is"]
        long["theyre"] = ["they", "are"]
        long["youd"] = ["you", "would"]
        return long
    }()

    private static let spellings: [String: String] = [
        "bc": "because", "cuz": "because", "coz": "because", "cos": "because", "bcs": "because", "bcz": "because", "becuase": "because",
        "becouse": "because", "becasue": "because", "'cause": "because", "tho": "though", "altho": "although", "thru": "through",
        "u": "you", "ur": "your", "ppl": "people", "prolly": "probably", "thx": "thanks", "bout": "about", "abt": "about", "teh": "the",
        "hte": "the", "adn": "and", "nad": "and", "wiht": "with", "wtih": "with", "wih": "with", "whit": "with", "btw": "by",
        "approx": "about",
        "opt": "optimal", "perf": "performance", "mem": "memory", "procs": "processes", "proc": "process", "cpus": "cpu", "gpus": "gpu",
        "isnot": "not",
        "therefor": "therefore", "thier": "their", "taht": "that",
    ]
}
