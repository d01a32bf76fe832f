// Written by Tools/scripts/ranges.py from Unicode's Scripts.txt; see Data/Unicode/PROVENANCE.md.

/// Where in Unicode the letters of each script are.
enum ScriptRanges {
    /// The names of scripts, as Unicode gives them.
    static let names: [StaticString] = [
        "Adlam", "Ahom", "Anatolian Hieroglyphs", "Arabic", "Armenian", "Avestan", "Balinese", "Bamum", "Bassa Vah",
        "Batak", "Bengali", "Bhaiksuki", "Bopomofo", "Brahmi", "Braille", "Buginese", "Buhid", "Canadian Aboriginal",
        "Carian", "Caucasian Albanian", "Chakma", "Cham", "Cherokee", "Chorasmian", "Coptic", "Cuneiform", "Cypriot",
        "Cypro Minoan", "Cyrillic", "Deseret", "Devanagari", "Dives Akuru", "Dogra", "Duployan",
        "Egyptian Hieroglyphs", "Elbasan", "Elymaic", "Ethiopic", "Georgian", "Glagolitic", "Gothic", "Grantha",
        "Greek", "Gujarati", "Gunjala Gondi", "Gurmukhi", "Han", "Hangul", "Hanifi Rohingya", "Hanunoo", "Hatran",
        "Hebrew", "Hiragana", "Imperial Aramaic", "Inscriptional Pahlavi", "Inscriptional Parthian", "Javanese",
        "Kaithi", "Kannada", "Katakana", "Kawi", "Kayah Li", "Kharoshthi", "Khitan Small Script", "Khmer", "Khojki",
        "Khudawadi", "Lao", "Latin", "Lepcha", "Limbu", "Linear A", "Linear B", "Lisu", "Lycian", "Lydian",
        "Mahajani", "Makasar", "Malayalam", "Mandaic", "Manichaean", "Marchen", "Masaram Gondi", "Medefaidrin",
        "Meetei Mayek", "Mende Kikakui", "Meroitic Cursive", "Meroitic Hieroglyphs", "Miao", "Modi", "Mongolian",
        "Mro", "Multani", "Myanmar", "Nabataean", "Nag Mundari", "Nandinagari", "New Tai Lue", "Newa", "Nko",
        "Nushu", "Nyiakeng Puachue Hmong", "Ogham", "Ol Chiki", "Old Hungarian", "Old Italic", "Old North Arabian",
        "Old Permic", "Old Persian", "Old Sogdian", "Old South Arabian", "Old Turkic", "Old Uyghur", "Oriya",
        "Osage", "Osmanya", "Pahawh Hmong", "Palmyrene", "Pau Cin Hau", "Phags Pa", "Phoenician", "Psalter Pahlavi",
        "Rejang", "Runic", "Samaritan", "Saurashtra", "Sharada", "Shavian", "Siddham", "SignWriting", "Sinhala",
        "Sogdian", "Sora Sompeng", "Soyombo", "Sundanese", "Syloti Nagri", "Syriac", "Tagalog", "Tagbanwa", "Tai Le",
        "Tai Tham", "Tai Viet", "Takri", "Tamil", "Tangsa", "Tangut", "Telugu", "Thaana", "Thai", "Tibetan",
        "Tifinagh", "Tirhuta", "Toto", "Ugaritic", "Vai", "Vithkuqi", "Wancho", "Warang Citi", "Yezidi", "Yi",
        "Zanabazar Square",
    ]

    /// Where the letters of a script begin: 256 times the first scalar, plus the number of the script's name; in order.
    static let starts: [UInt32] = [
        0x4144, 0x2EA0C, 0x3702A, 0x3E218, 0x3F02A, 0x4001C, 0x53104, 0x59133, 0x60003, 0x70088, 0x75003, 0x78093,
        0x7C063, 0x8007C, 0x8404F, 0x86088, 0x87003, 0x9001E, 0x9800A, 0xA012D, 0xA812B, 0xB0171, 0xB828F, 0xC0092,
        0xC803A, 0xD004E, 0xD8182, 0xE0194, 0xE8143, 0xF0095, 0x10005D, 0x10A026, 0x11002F, 0x120025, 0x13A016,
        0x140011, 0x168066, 0x16A07B, 0x170089, 0x172031, 0x174010, 0x17608A, 0x178040, 0x18005A, 0x18B011, 0x190046,
        0x19508B, 0x198061, 0x19E040, 0x1A000F, 0x1A208C, 0x1B0006, 0x1B8086, 0x1BC009, 0x1C0045, 0x1C5067, 0x1C801C,
        0x1C9026, 0x1CC086, 0x1D0044, 0x1D262A, 0x1D2B1C, 0x1D2C44, 0x1D5D2A, 0x1D6244, 0x1D662A, 0x1D6B44, 0x1D781C,
        0x1D7944, 0x1DBF2A, 0x1E0044, 0x1F002A, 0x207144, 0x21262A, 0x212A44, 0x28000E, 0x2C0027, 0x2C6044, 0x2C8018,
        0x2D0026, 0x2D3096, 0x2D8025, 0x2DE01C, 0x2E802E, 0x302E2F, 0x30382E, 0x304134, 0x30A13B, 0x31050C, 0x31312F,
        0x31A00C, 0x31F03B, 0x32002F, 0x32D03B, 0x34002E, 0xA0009F, 0xA4D049, 0xA5009A, 0xA6401C, 0xA6A007, 0xA72244,
        0xA80087, 0xA84077, 0xA8807D, 0xA8E01E, 0xA9003D, 0xA9307A, 0xA9602F, 0xA98038, 0xA9E05D, 0xAA0015, 0xAA605D,
        0xAA808D, 0xAAE054, 0xAB0125, 0xAB3044, 0xAB652A, 0xAB6644, 0xAB7016, 0xABC054, 0xAC002F, 0xF9002E, 0xFB0044,
        0xFB1304, 0xFB1D33, 0xFB5003, 0xFE2E1C, 0xFE7003, 0xFF2144, 0xFF663B, 0xFFA02F, 0x1000048, 0x101402A,
        0x102804A, 0x102A012, 0x1030069, 0x1033028, 0x103506B, 0x1038099, 0x103A06C, 0x104001D, 0x104507F, 0x1048073,
        0x104B072, 0x1050023, 0x1053013, 0x105709B, 0x1060047, 0x1078044, 0x108001A, 0x1084035, 0x1086075, 0x108805E,
        0x108E032, 0x1090078, 0x109204B, 0x1098057, 0x109A056, 0x10A003E, 0x10A606E, 0x10A806A, 0x10AC050, 0x10B0005,
        0x10B4037, 0x10B6036, 0x10B8079, 0x10C006F, 0x10C8068, 0x10D0030, 0x10E6003, 0x10E809E, 0x10EFD03, 0x10F006D,
        0x10F3083, 0x10F7070, 0x10FB017, 0x10FE024, 0x110000D, 0x1108039, 0x110D084, 0x1110014, 0x111504C, 0x111807E,
        0x111E182, 0x1120041, 0x112805C, 0x112B042, 0x1130029, 0x1140062, 0x1148097, 0x1158080, 0x1160059, 0x116605A,
        0x116808E, 0x1170001, 0x1180020, 0x118A09D, 0x119001F, 0x119A060, 0x11A00A0, 0x11A5085, 0x11AB011, 0x11AC076,
        0x11B001E, 0x11C000B, 0x11C7051, 0x11D0052, 0x11D602C, 0x11EE04D, 0x11F003C, 0x11FB049, 0x11FC08F, 0x1200019,
        0x12F901B, 0x1300022, 0x1440002, 0x1680007, 0x16A405B, 0x16A7090, 0x16AD008, 0x16B0074, 0x16E4053, 0x16F0058,
        0x16FE091, 0x16FE164, 0x16FE22E, 0x16FE43F, 0x16FF02E, 0x1700091, 0x18B003F, 0x18D0091, 0x1AFF03B, 0x1B00134,
        0x1B1203B, 0x1B13234, 0x1B1553B, 0x1B17064, 0x1BC0021, 0x1D2002A, 0x1D80081, 0x1DF0044, 0x1E00027, 0x1E0301C,
        0x1E10065, 0x1E29098, 0x1E2C09C, 0x1E4D05F, 0x1E7E025, 0x1E80055, 0x1E90000, 0x1EE0003, 0x1F20034, 0x200002E,
    ]
}
