// Filters compare texts without the characters that display ignores, with one form each for dashes, apostrophes and
// quotation marks, and composed (NFC). This folds the stored texts again.
MATCH (n:Claim|EntityVersion) WHERE n.folded IS NOT NULL
WITH n, reduce(text = n.folded, mark IN [
  ['',
    '\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180E\u180F\u200B\u200C\u200D\u200E\u200F' +
    '\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\u206A\u206B' +
    '\u206C\u206D\u206E\u206F\u3164\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B' +
    '\uFE0C\uFE0D\uFE0E\uFE0F\uFEFF\uFFA0'],
  ['-',
    '~\u058A\u05BE\u1400\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2053\u207B\u208B\u2212\u223C\u223E' +
    '\u2E17\u2E1A\u2E3A\u2E3B\u2E40\u2E5D\u301C\u3030\u30A0\uFE31\uFE32\uFE58\uFE63\uFF0D\uFF5E'],
  ["'",
    '`\u00B4\u02B9\u02BA\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u055A\u05F3\u07F4\u07F5\u2018\u2019' +
    '\u201A\u201B\u2032\u2035\u2039\u203A\uA78B\uA78C\uFF07\uFF40'],
  ['"',
    '\u00AB\u00BB\u05F4\u201C\u201D\u201E\u201F\u2033\u2036\u300C\u300D\u300E\u300F\u301D\u301E\u301F\uFE41' +
    '\uFE42\uFE43\uFE44\uFF02\uFF62\uFF63']
] | reduce(plain = text, form IN split(mark[1], '') | replace(plain, form, mark[0]))) AS plain
WITH n, normalize(plain, NFC) AS folded WHERE folded <> n.folded
SET n.folded = folded, n.start = left(folded, 60);
