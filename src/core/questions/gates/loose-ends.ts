import { MOVE_WITHOUT_DAY } from './markets'

/**
 * Words that hang on a sentence which the question does not show. Each pattern has its example; what matches is
 * shown as the reason.
 */
const LOOSE_ENDS: readonly RegExp[] = [
  // "In response, the union called a strike": openings that answer to the sentence before.
  /^(?:According to [^,]+, )?(?:that (?=\p{Ll}+ \p{Ll}+)|all but|(?:(?:partly|in part) )?(?:in response|in exchange|as a result|instead|in return|by contrast|in contrast|in turn|for example|for instance|after that|before that|since then|until then|by then|then)\b|that (?:is|was)\b|(?:other|others|another|further|additional)\b(?! than\b))/iu,
  // "That would mean 600 korunas more", "with bonuses, that gave her victory"
  /(?:^|, |: )that (?:would|will|could|might|means|meant|makes|made|gave|gives|put|puts|left|leaves|took|takes|brought|brings)\b/i,
  // "Of the total, 806,000 have cards"
  /^of the (?:total|rest|remainder|others)\b/i,
  // "To bring that ratio below 3": an aim that was told before.
  /\bto (?:bring|cut|keep|raise|lower|close|open|cross|use|reach|meet|beat|pass|build|buy|sell|fund|repay|push|pull|double|halve|reduce|increase|extend|finish|fill|fix|win|hold|get|put|make|take|see|join|leave|run) that \p{Ll}/iu,
  // "The two were reconciled": which two.
  /\bthe (?:two|three|four|pair|duo|trio)(?= (?:were|was|are|is|have|has|had|will|would|also|did|met|agreed|signed)\b|[,.?]|$)/i,
  // "He expected to be stopped": from doing what.
  /\b(?:expected|expects|hoped|wanted|feared|refused) to be \p{Ll}+ed[.?]$/iu,
  // "About 6,200 tickets had been sold": for what.
  /\btickets (?:had|have|were|are) (?:been )?(?:sold|bought)\b(?! (?:for|to)\b)/i,
  // "Said he changed his mind": about what. "No plans to switch back": from what.
  /\bchanged (?:his|her|their|its) minds?\b(?! (?:about|on|over)\b)|\b(?:switch|go|come|turn|change) back[.?]$/i,
  // "Had read every comment": on what.
  /\b(?:read|heard|seen|answered|taken|kept|checked) every \p{Ll}+[.?]$/iu,
  // "An earlier version demanded 10%", "a reduced rate will apply": of what.
  /(?:^|\bthat )an? (?:earlier|later|previous|new|final|first|revised|amended) (?:version|draft|proposal|plan|offer|attempt|bid)\b(?! of\b)/i,
  /(?:^|\bthat )an? (?:reduced|lower|higher|flat|new|special) (?:rate|fee|price|fine|limit|tariff)\b(?! (?:of|for|on)\b)/i,
  // "The law currently requires": when.
  /\b(?:currently|at present|at the moment)\b/i,
  // "Members were working with thin margins": of what.
  /(?:^|\bthat |, )members\b(?! (?:of|from)\b)/i,
  // "Kenya responded": to what; "to decide": what.
  /\b(?:responded|reacted|replied|retaliated)\b(?! to\b)|\bto decide[.?]?$/i,
  // "Painted all 14", "to offset part of that": of what.
  /\ball (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=[,.?]|$)|\b(?:of|from|about|with|by|for|to) that(?=[,.?]|$)/i,
  // "Any extension would have to be financed"
  /\bany (?:extension|increase|cut|change|deal|agreement|move|decision|delay|sale|rise|charge|ban|attack|strike|plan)\b(?! (?:of|to|in|on|by|with|for|against)\b)/i,
  // "A hearing has been fixed": in which matter.
  /^an? (?:\p{Ll}+ )?(?:hearing|decision|vote|verdict|ruling|trial|inquest|inquiry|meeting|report|review|appeal|announcement|result|sentence|ceremony|session) (?:is|was|has|had|will|would|are)\b(?!.*\b(?:into|on|of|against|over|about|between) (?!_|\d|January|February|March|April|May|June|July|August|September|October|November|December))/iu,
  // "An inquiry would establish why", "would decide when": of what was told before.
  /\b(?:establish|find out|ask|asked|know|say|see|explain|explained|decide|learn|tell|discover|understand|clear|wonder) (?:why|how|when|where|whether|who|what)[.?]$/i,
  // "The school in which they and some 200 neighbours had taken shelter"
  /\bthey and (?:\d|_____|some|their|about|a few|the|other)/i,
  // "Tempted to leave the 33-year-old out": whom.
  /\bthe \d{1,3}-year-old\b(?! \p{Lu})/iu,
  // "Over the next three years": after which time. "Above that, species returned": above what.
  /\b(?:over|in|during|within|for) the (?:next|following|ensuing) (?:[\p{L}\d_]+ )?(?:years|months|weeks|days|decades|hours|minutes)\b(?! (?:of|to|until)\b)/iu,
  /^(?:above|below|beyond|beneath|behind|besides|inside|outside|before|after) that,/i,
  // "Said that offer had been sent": which.
  /\b(?:said|says|added|told \p{L}+|noted|found) that (?:offer|deal|plan|decision|report|figure|number|proposal|bill|move|meeting|request|letter|ruling|order|agreement|contract|vote|idea|claim|charge|fee|sum|amount|sentence|document|message|call|visit|event|study|bid|goal|fire|case|rule|law) (?:had|has|was|is|would|will|could)\b/iu,
  // "The 11 had been drilling", "were the 52 brought ashore": the eleven what.
  /\bthe (?:\d{1,3}|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?:were|was|are|is|have|has|had|will|would|also|did|met|agreed|signed|brought|taken|killed|rescued|arrested|freed|found|been)\b|[,.?])/i,
  // "Had taken the figures for a typing error", "the letter that mattered": which.
  /\b(?:taken|took|mistook|read|saw|seen|ignored|missed|dismissed|forwarded) the (?:figures|numbers|results|readings|message|messages|letter|email|note)\b(?! (?:of|for|on|from|that|which|in|by|about) (?!a\b|an\b))/i,
  /^The \p{Ll}+ that (?:mattered|counted|followed|won|worked)\b/u,
  // "Did not want to speculate": about what.
  /\b(?:speculate|elaborate)[.?]$/i,
  // "Ardoy has a right to his": his what.
  /\b(?:to|of|with|for|on|than|like|in|by|from) (?:his|hers|theirs|mine|yours|ours)[.?]$/i,
  // "Did not work in London again": after which time.
  /\b(?:did|does|do|would|will|has|had|have)(?: not|n['’]t| never)\b.*\bagain\b|\bnever\b.*\bagain\b/i,
  // "Were to have opened there"
  /(?<!\b(?:that|if|whether|and|but|,|over|out|up|down|in) )(?<!^)\bthere\b(?! (?:is|are|was|were|will|would|had|has|have|could|may|might|must|should|can)\b)/i,
  // "Did not ride for six weeks afterwards", "X disagreed, saying", "was cooler": after, with, than what.
  /\bafterwards\b|\b(?:disagreed|concurred)\b(?! (?:with|that|about|over|on)\b)|\b(?:was|were|is|are) (?:\p{Ll}+er|more \p{Ll}+|less \p{Ll}+)[.?]$/iu,
  // "A second arrival": second to whom.
  /\ban? (?:second|third|fourth|further) (?:arrival|participant|person|official|source|witness|man|woman|survivor|victim|suspect|diplomat|delegate)\b/i,
  // "The holders then drew level", "will then raise": after what was told before.
  /(?<!\b(?:and|since|until|by|from|before|first|,|the) )(?<!, )\bthen\b(?![-,])/i,
  // "Construction should begin in 2027", "found no breach": of what.
  /(?:^|\bthat )(?:construction|work|production|operations|repairs|restoration|building|deliveries|tests|talks) (?:should|would|will|could|can|is|was|were|are|had|has|have|began|starts?|must)\b|\bno (?:breach|fault|wrongdoing|irregularit(?:y|ies)|violations?)\b(?! (?:of|in|by|on|at)\b)/i,
  // "Said that a new one was issued", "a further £61,500 went to a university"
  /\ban? (?:\p{Ll}+ )?one (?=was|is|will|would|has|had|could|in|on|at|to|from|by|for)\b|^an? (?:further|additional|extra) /iu,
  // "Had sought 12": what is said of a thing that was named before.
  /\b(?:put|puts|gave|gives|measured|estimated|rated|valued) (?:its|their) \p{Ll}+|\b(?:asked for|opened with|proposed|suggested|wanted|sought|had sought|settled (?:on|for)|demanded) (?:\d+|_____|two|three|four|five|six|seven|eight|nine|ten)(?: (?:hours|days|weeks|months|years))?[.?]$|\bhave until\b(?!.* to \p{Ll})|\b(?:offered|offer|paid|pay|asked|wanted|got|had|did) (?:more|less|fewer|so|the same)[.?]?$/iu,
  // "The tribunal, however, held": against what was said before.
  /\b(?:however|by contrast|in contrast|meanwhile|moreover|furthermore|nevertheless|nonetheless|likewise|conversely|in turn|as well)\b/i,
  // "Demand in China also remains a worry", beside another that was told before.
  /(?<!not only .{0,80}|\bbut )\balso\b/i,
  // "Her nephew, who borrowed one, did not."
  /\b(?:did|does|do|was|were|is|are|had|has|have|would|will|could|can|should)(?: not|n['’]t)(?:[.?]$|, | either\b)/i,
  // "So did the union."
  /^(?:so|neither|nor) (?:did|does|do|was|were|is|are|had|has|have|would|will|could|can)\b/i,
  // "There followed four years at a laboratory": in whose life; "the resulting piece": of what.
  /^there (?:followed|came|remained)\b|\bthe (?:resulting|ensuing|subsequent) \p{Ll}/iu,
  // "A few, in Oberlin, rent prints": a few of what.
  /^(?:a few|few|several|many|most|some|both|another|others|all|neither|either|each|two|three|four|five|six)(?:,| (?:have|has|had|are|is|were|was|said|say|will|would|did|do)\b)/i,
  // "Plans to replace another nine by 2030": nine what.
  /\banother (?:\d[\d,.]*|_____|two|three|four|five|six|seven|eight|nine|ten|dozen)(?= (?:in|by|on|at|from|to|of|were|are|will|missing|injured|wounded|dead|hurt)\b|[,.?]|$)/i,
  // "Could command as much", "six millimetres wider": as, or than, what.
  /\bas (?:much|many|often|well|far|long|large|big|high|wide|old|fast|likely|tall)(?=[.?,]|$)|\b(?:wider|longer|heavier|larger|smaller|taller|older|younger|deeper|cheaper|dearer|faster|slower)[.?]$/i,
  // "Asked what could be done for less": less than what.
  /\bfor (?:less|more|fewer)(?=[,.?]|$)/i,
  // "Workers there had voted": where.
  /\b(?!(?:says|whether|believes|thinks|hopes|fears|claims|insists|argues|warns|adds|notes|suggests|expects|knows|means|feels|sees|is|was|has|as)\b)\p{Ll}+s there\b(?! (?:is|are|was|were)\b)|\b(?:providers|workers|people|residents|schools|hospitals|officials|farmers|companies|firms|shops|prices|homes) there\b/u,
  // "On which date did Sri Lanka resume?": what.
  /\b(?:resume|resumed|intervene|intervened)[?.]$|\bresumed (?:on|in) (?:_____|\S+ \d{1,2}, \d{4}|\d{1,2} \S+ \d{4})\.$/i,
  // "Each child needs four: at six, seven and nine months": four what.
  /\b(?:needs?|gets?|had|has|have|received?|got|took|takes?) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|_____)(?=[:;.]|, (?:at|in|on|of which)\b)/i,
  // "Found no trace of any", "the cost of doing so"
  /\b(?:of|for|without) any[?.]$|\b(?:do|does|did|doing|done) so\b/i,
  // "May push that closer to $4"
  /\b(?:push|bring|take|put|lift|raise|cut|reduce|lower|make|keep|drive|get)(?:s|ing)? that (?:to|by|up|down|closer|further|out|back|above|below|into)\b/i,
  // "At the agreed price, that stake would be valued"
  /(?:^|, )that \p{Ll}+ (?:would|will|was|is|had|has|could|may|might|should)\b/iu,
  // "The first 1,500 are expected": of what.
  /\bthe (?:first|last|next|other) (?:\d[\d,.]*|_____|two|three|four|five|six|seven|eight|nine|ten)(?= (?:are|is|were|was|will|have|had|would|to)\b|[,.?])/i,
  // "The fourth person to hold the job"
  /\b(?:hold|get|take|leave|quit|lose|want|keep)s? the (?:job|post|role|position)\b(?! (?:of|as|at)\b)/i,
  // "She knew by page 11", "did not attend": what.
  /\bkn(?:ew|ows?) (?=by|at|from|in|on|when|before|after|[.?])|\b(?:attend|attended|participate|participated)[.?]$|n['’]t (?:attend|participate|comment|respond|vote)[.?]$/i,
  // "Selat earned RM1.3 billion, a gain of _____": since when.
  /^(?:\S+ ){2,7}\S+, an? (?:gain|rise|drop|fall|increase|decline|loss|profit) of _____\.$/i,
  // "Few governments have spoken more forcefully": than whom.
  /^(?:few|no)(?: other)? \p{Ll}+ (?:have|has|had|are|is|were|was)\b[^.]*\b(?:more|better|worse|less)\b(?!.*\bthan\b)/iu,
  // "Similar language was attached": similar to what.
  /\bsimilar \p{Ll}+(?! to\b)(?!.*\bto that\b)/iu,
  // "Were above average for most of the month": of which month.
  /\b(?:for|of|in|during|over) the (?:month|week|quarter)(?=[.,?]|$)(?<!\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*)/i,
  // "There, efficacy dropped": where. "Once that charge was stripped out": which.
  /^There,|\b(?:once|if|when|without|despite|excluding|except for) that \p{Ll}+ (?:is|was|were|has|had)\b/iu,
  // "She would rather talk about the front page": than about what.
  /\bwould rather\b(?!.*\bthan\b)/i,
  // "At least one was made": one what.
  /^at least (?:one|two|three|four|five) (?:was|were|is|are|has|have|had)\b/i,
  // "In the first nine months of the year": of which.
  /^(?!.*\b(?:19|20)\d\d\b).*\b(?:months|quarters?|half|weeks) of the year(?=[.,?]|$)/i,
  // "How many others were stable?"
  /\bothers (?=were|was|are|is|had|have|will|would)/i,
  // "Analysts had been looking for $2.40": as what.
  /\b(?:analysts|economists|forecasters)\b[^.]*\b(?:looking for|expected|forecast|predicted|penciled in|pencilled in) (?:about )?(?:_____|\S*\d\S*)\.$/i,
  // "Tekkali received 268 mm and Sompeta 241 mm": of what.
  /\breceived (?:_____|\d[\d.,]* ?(?:mm|cm|inches)) and \p{Lu}\p{L}+ (?:_____|\d)/u,
  // "The remaining $18 million": beside what was told before.
  /\bthe remaining (?:_____|[$£€₹]?\d)/i,
  // "How many more bodies": more than before.
  /\bhow many more\b/i,
  // "How many other defendants were acquitted": other than whom.
  /(?:^|\bhow many |_____ |\b(?:two|three|four|five|six|seven|eight|nine|ten) )other \p{Ll}+s\b(?! than\b)/iu,
  // "Were asked to explain": what.
  /\bto (?:explain|comment|respond|apologi[sz]e|intervene)[.?]$/i,
  // "Rose by 1.4 degrees over the period": which was told before.
  /\b(?:over|in|during|for|throughout|across) the (?:same )?period(?=[.,?]|$)/i,
  // "The difference was night and day": between what.
  /\bthe (?:difference|gap|contrast|alternative|opposite|remainder|reverse|exception|effect|consequence|outcome|latter)(?! (?:between|of|in|to|on|from|for|that|which)\b)\b/i,
]

/** Words that no sentence before them would mend. */
const BROKEN: readonly RegExp[] = [
  // "On which date did an opinion poll publish?", "did she reply?": the verb has lost its object.
  /\bdid [^?]* (?:accept|refuse|reject|decline|approve|oppose|agree|vote|decide|publish|release|issue|reply|announce|award|sign|buy|sell|name|hold|receive|offer|take|make|give)\?$/i,
  // "Restrictions of this kind"
  /\b(?:of|in|for|on) (?:this|that|these|those) (?:kinds?|sorts?|types?|size|scale|nature)\b/i,
  // "She was referring to a pilot": with what was said before.
  /\b(?:was|were) (?:referring|alluding|responding|reacting|replying) to\b/i,
  // "Is equivalent to 8.7 times that figure": of which figure, and from that it can be worked out.
  /\bthat (?:figure|amount|sum)\b/i,
  // "The second, signed in May, collapsed after nine": the second of what.
  /^the (?:first|second|third|fourth|last|latter|former|other)(?:,| (?:was|is|were|had|has|will|came|ran|lasted|took)\b)/i,
  // "_____ of them registered": some, or many.
  /^_____ of (?:them|these|those)\b/,
  // "According to two delegates, they nearly broke down": not the delegates, but the talks.
  /^According to [^,]+, (?:they|it|he|she)\b/i,
  // "Shared equally between two, who each receive _____"
  /\beach (?:receive|received|get|got|receives|gets) _____/i,
  // "The balance of _____", "the other _____ were given a placebo": beside numbers that were told.
  /\bthe (?:balance of|remaining|other) (?:about |some )?_____/i,
  // "The figure in 2019 was 41.8 per cent": which figure.
  /^The figure\b(?! (?:of|for)\b)/,
  // "In Irele Central, it scored 9,214 votes": who did.
  /^(?:In|At|On|From|By|During|After|Under|With|For) [^,]{2,40}, (?:it|they) \p{Ll}/u,
  // "If that trial succeeds": which one.
  /\b(?:if|once|when|until|unless) that \p{Ll}+ (?!of\b)\p{Ll}/iu,
  // "On the _____": which Sunday was told before.
  /\b[Oo]n the _____/,
  // "The Socialist Alternative with 88, has tabled"
  /\bwith (?:about |some )?\d[\d.,]*,? (?:has|had|is|was|will|have|are|were)\b/i,
  // "Said that it was a trader in Lomé": what was.
  /\bsaid (?:that )?it (?:was|is) an? /i,
  // "What rolled out was sold in Munich": what it was is the point.
  /^What \p{Ll}+(?! (?:position|does)\b)[^?]*\.$/u,
  // "Who said that he be paid": an order, and no report.
  /\bthat (?:he|she|it|they|\p{L}+) be \p{Ll}+(?:ed|en|id)\b/iu,
  // "Comes from _____": a village, a county and a country would all do.
  /\b(?:comes|came|hails|hailed) from _____\.$/i,
  // "In which year did she enter politics only?"
  /\b(?:only|just|even|also)\?$/i,
  // "In London and was."
  /\b(?:and|but|or) (?:was|is|were|are|had|has|have|will|would)\.$/i,
  // "Was reviewing at least 40 cases in?"
  /\b(?:in|of|from|under|by|with|to|on|at|into|than|that|which)\?$/i,
  // "The general hospital here has 48 beds": where.
  /(?<!^)\bhere\b(?! and (?:there|now)\b)/i,
  // "That the second could have been caused by the fall": the second of what.
  /\b(?:that|and|but) the (?:first|second|third|fourth|fifth|last|other) (?:could|would|was|were|had|has|is|might|may|should|will)\b/i,
  // "On Mondays the older boy sits in front of a television"
  /\bthe (?:older|younger|elder|bigger|smaller|taller) (?:boy|girl|one|child|brother|sister|man|woman|son|daughter)\b/i,
  // "In which year was the first detected": the first what.
  /^(?:In|On) which \p{L}+ (?:was|were|did) the (?:first|second|third|last|latest) (?:\p{Ll}+ed|held|found|seen|built|made|opened)\b/iu,
  // "Who argued that people will stop paying, and he pointed to the bills?"
  /^Who [^?]*, (?:and|but) (?:he|she|they|it) \p{Ll}+[^?]*\?$/u,
  // Of a birth nobody has to know the day.
  /^Who was born\b/,
  // "For most of that time": since when. "That the last figure was wrong": which.
  /\b(?:most|much|all|half|part|some|rest) of that (?:time|period)\b/i,
  /\bthe (?:last|latest|earlier|previous|old|new|original|initial) (?:figure|number|count|toll|estimate|sum|amount)\b(?! (?:of|for|on)\b)/i,
  // "An average of 112 such nights": nights of a kind that was told before. "Laos had 33": of what.
  /^(?!.*\b(\p{Ll}+s)\b.*\bsuch \1\b).*\bsuch (?!as\b|an?\b)\p{Ll}+s\b/iu,
  /\b(?:had|has|have|recorded|logged|saw|counted) (?:about |some |only |just |nearly |at least )?(?:_____|\d[\d,]*)(?=, |\.$| and \p{Lu})/u,
  /^(?:Which \p{Ll}+|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:went|rose|fell|grew|climbed|dropped|increased|jumped|moved) from (?:_____|\d[\d,]*) to (?:_____|\d[\d,]*)(?=[,.;?])/u,
  MOVE_WITHOUT_DAY,
  // "From January 13, 2026, in the afternoon, for people", "on _____ at night"
  /\b(?:as of|from|until|by|since|before|after) \p{Lu}?\p{Ll}* ?\d[^.?]{0,16}\d{4},? (?:in the (?:morning|afternoon|evening)|at night)\b|_____,? (?:in the (?:morning|afternoon|evening)|at night)\b/u,
]

const ALL: readonly RegExp[] = [...BROKEN, ...LOOSE_ENDS]

/**
 * The first words of `text`, its quoted words left out, that go on from what it does not show; null for none.
 * Where the sentence before it is shown (`isTold`), those that nothing mends.
 */
export function looseEnd(text: string, isTold = false): string | null {
  for (const pattern of isTold ? BROKEN : ALL) {
    const found = pattern.exec(text)
    if (found) return found[0].trim()
  }
  return null
}
