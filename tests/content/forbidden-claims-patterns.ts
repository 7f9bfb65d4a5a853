/** What no text may claim, by the name of the claim; English and German side by side. */
export const FORBIDDEN_CLAIMS: Readonly<Record<string, RegExp>> = {
  cure: /\bcur(?:es?|ed|ing|ative)\b|(?<!\p{L})kurier\p{L}*/iu,
  heal: /\bheal(?:s|ed|ers?|ing)?\b|(?<!\p{L})(?:ge|ver)?heil(?:t|en|te|sam|ung|ungen|end\p{L}*)?(?!\p{L})/iu,
  diagnose: /\bdiagnos\p{L}*|\bdiagnost\p{L}*/iu,
  treat:
    /\btreat(?:s|ed|ing|ments?)?\b|(?<!\p{L})behandel(?:n|t|st)(?!\p{L})|(?<!\p{L})behandlung\p{L}*/iu,
  therapy: /\btherapeutic\b|(?<!\p{L})therapeutisch\p{L}*/iu,
  'normal range':
    /\bnormal (?:ranges?|values?|angles?|hips?|mobility|flexibility)\b|\brange\b[^.]*\bnormal\b|(?<!\p{L})normal(?:bereich|wert|maß)\p{L}*|(?<!\p{L})normale[nrms]? (?:bereich|wert|winkel|hüft|beweglich)\p{L}*/iu,
  'released trauma':
    /\b(?:releas\w+|let(?:s|ting)? go of|free(?:s|d|ing)?|unlock\w*)\b[^.]*\b(?:trauma\w*|emotions?|fears?|memor\w+|stress)\b|(?<!\p{L})(?:löst|lösen|gelöst|befrei\p{L}*|entl(?:ä|a)d\p{L}*)(?!\p{L})[^.]*(?:trauma|emotion|gefühl|angst|ängste|stress)|(?:trauma|emotion|gefühl|angst|ängste|stress)\p{L}*[^.]*(?<!\p{L})(?:löst|lösen|gelöst|befrei\p{L}*)(?!\p{L})/iu,
  'stored trauma':
    /\b(?:stor(?:e|es|ed|ing)|hold(?:s|ing)?|held|keeps?|kept|trap(?:s|ped)|lock(?:s|ed)|sits?|stuck|lies?)\b[^.]*\b(?:trauma\w*|emotions?|fears?|memor(?:y|ies)|stress)\b|\b(?:trauma\w*|emotions?|fears?|memor(?:y|ies)|stress)\b[^.]*\b(?:stored|trapped|locked|held|kept|sits?|stuck|lies?)\b|(?:trauma|emotion|gefühl|angst|ängste|erinnerung|stress)\p{L}*[^.]*(?<!\p{L})(?:gespeicher\p{L}*|speicher\p{L}*|sitz(?:t|en)|steck(?:t|en)|festgehalten|festsitz\p{L}*|eingeschlossen|lieg(?:t|en))(?!\p{L})|(?<!\p{L})(?:gespeicher\p{L}*|speicher\p{L}*|sitz(?:t|en)|steck(?:t|en)|hält)(?!\p{L})[^.]*(?:trauma|emotion|gefühl|angst|ängste|erinnerung|stress)/iu,
  'muscle of the soul': /\bmuscle of the soul\b|seelenmuskel|muskel der seele|\bchakra/iu,
  detox: /\bdetox\p{L}*|\btoxins?\b|\bpurif\w+|entgift\p{L}*|entschlack\p{L}*|giftstoff\p{L}*/iu,
  guarantee: /\bguarant\w+|garantier\p{L}*|(?<!\p{L})garantie/iu,
  miracle:
    /\bmirac\w+|\bmagic\p{L}*|(?<!\p{L})wunder(?:mittel|bar wirk|wirk)\p{L}*|(?<!\p{L})magisch/iu,
  proven:
    /\b(?:clinically|scientifically|medically) (?:proven|shown|tested)\b|\bproven to\b|(?:klinisch|wissenschaftlich|medizinisch) (?:bewiesen|erwiesen|geprüft|getestet|belegt)|nachweislich/iu,
  'medical device':
    /(?<!\bno )(?<!\bnot a )medical (?:device|product)|(?<!\bkein )(?<!\bkeine )medizinprodukt/iu,
  posture:
    /\b(?:correct|fix|straighten|improve)(?:s|es|ed|ing)?\b[^.]*\bposture\b|\bposture\b[^.]*\b(?:correct|fix|straighten|improve)(?:s|es|ed|ing)?\b|(?<!\p{L})(?:korrigier|begradig|verbesser)\p{L}*[^.]*(?<!\p{L})(?:körper)?haltung(?!\p{L})|(?<!\p{L})(?:körper)?haltung(?!\p{L})[^.]*(?:korrigier|begradig|verbesser)\p{L}*/iu,
  pain: /\b(?:reliev|eliminat|banish|remov)\w+\b[^.]*\bpain\b|\bpain[- ]?free\b|schmerzfrei|(?:linder|beseitig|vertreib)\p{L}*[^.]*schmerz|schmerz\p{L}*[^.]*(?:linder|beseitig|vertreib)\p{L}*/iu,
  injury:
    /\b(?:prevent|avoid)\w*\b[^.]*\binjur\w+|verletzung\p{L}*[^.]*(?:vorbeug|verhinder)\p{L}*|(?:vorbeug|verhinder)\p{L}*[^.]*verletzung/iu,
  'safe for all':
    /\b(?:safe|right|good) for every(?:one|body)\b|(?<!\p{L})für (?:alle|jeden) (?:geeignet|sicher|ungefährlich)/iu,
  'a verdict on the muscle':
    /\byour (?:psoas|hip flexors?|muscle) (?:is|are) (?:tight|short|weak)|dein(?:e)? (?:psoas|hüftbeuger|muskel) (?:ist|sind) (?:verspannt|verkürzt|fest|schwach|zu kurz)/iu,
  'organs and energy':
    /\b(?:aids?|improves?|affects?|boosts?|helps?)\b[^.]*\b(?:digestion|organs?|immune|energy)\b|(?:förder|verbesser|beeinfluss|stärk)\p{L}*[^.]*(?:verdauung|organe|immunsystem|energie)|(?:verdauung|organe|immunsystem)\p{L}*[^.]*(?:förder|verbesser|beeinfluss|stärk)\p{L}*/iu,
};
