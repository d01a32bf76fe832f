/// A currency, by its names.
struct Currency: Sendable {
    /// One of it.
    let singular: String
    /// More of it.
    let plural: String
    /// One of its hundredth part, and more of them; `nil` where there is none that anyone names.
    let minor: (singular: String, plural: String)?

    /// The name for an amount: words, and letters of initials such as those of "US dollars".
    func parts(isSingular: Bool) -> [Said.Part] {
        let words = (isSingular ? singular : plural).split(separator: " ").map { String($0) }
        return words.flatMap { word -> [Said.Part] in
            word == "US" ? [.letter("U"), .letter("S")] : [.word(word)]
        }
    }

    /// Reads a line of the table: singular, plural, and those of the minor unit.
    fileprivate init?(_ names: [Substring]) {
        guard names.count >= 2 else { return nil }
        singular = String(names[0])
        plural = String(names[1])
        minor = names.count > 3 ? (String(names[2]), String(names[3])) : nil
    }
}

/// Currencies by the signs, letters and codes that are written for them.
struct CurrencyTable: Sendable {
    private let currencies: [String: Currency]

    /// The currency of a sign or code, exactly as it is written.
    func currency(_ written: String) -> Currency? { currencies[written] }

    /// Whether a currency is written in letters alone.
    static let codes = """
        usd eur gbp jpy cny rmb inr aud cad nzd hkd sgd twd mxn brl rub krw chf sek nok dkk pln czk huf try zar ils thb idr \
        php myr vnd uah aed sar egp ngn kes pkr ars clp cop btc eth ltc doge usdt usdc sol xrp bch rs kr
        """

    /// Letters that stand before a sign: `US$`.
    static let prefixes = "us c ca a au nz hk s sg nt mx r cn rmb jp j"

    /// Signs of currencies, which are one character each.
    static let signs = "$£€¥₹₽₩¢₿₺₴₪₫฿₦₱₡₲₵₸₼₾₭₮₨\u{FF04}\u{FFE1}\u{FFE5}\u{FDFC}"

    /// What English speakers call the currencies of the world.
    static let english = CurrencyTable(
        """
        $ \u{FF04}; dollar; dollars; cent; cents
        US$ USD; US dollar; US dollars; cent; cents
        C$ CA$ CAD; Canadian dollar; Canadian dollars; cent; cents
        A$ AU$ AUD; Australian dollar; Australian dollars; cent; cents
        NZ$ NZD; New Zealand dollar; New Zealand dollars; cent; cents
        HK$ HKD; Hong Kong dollar; Hong Kong dollars; cent; cents
        S$ SG$ SGD; Singapore dollar; Singapore dollars; cent; cents
        NT$ TWD; New Taiwan dollar; New Taiwan dollars; cent; cents
        J$; Jamaican dollar; Jamaican dollars; cent; cents
        MX$ MXN; Mexican peso; Mexican pesos; centavo; centavos
        R$ BRL; real; reais; centavo; centavos
        £ GBP \u{FFE1}; pound; pounds; penny; pence
        € EUR; euro; euros; cent; cents
        ¥ JP¥ JPY \u{FFE5}; yen; yen
        CN¥ CNY RMB; yuan; yuan
        ₹ INR Rs ₨; rupee; rupees; paisa; paise
        PKR; Pakistani rupee; Pakistani rupees; paisa; paise
        ₽ RUB; ruble; rubles; kopek; kopeks
        ₩ KRW; won; won
        ¢; cent; cents
        p; penny; pence
        ₿ BTC; bitcoin; bitcoin
        ETH; ether; ether
        LTC; litecoin; litecoin
        DOGE; dogecoin; dogecoin
        USDT; tether; tether
        ₺ TRY; lira; lira; kuruş; kuruş
        ₴ UAH; hryvnia; hryvnias; kopiyka; kopiykas
        ₪ ILS; shekel; shekels; agora; agorot
        ₫ VND; dong; dong
        ฿ THB; baht; baht; satang; satang
        ₦ NGN; naira; naira; kobo; kobo
        ₱ PHP; peso; pesos; centavo; centavos
        ARS; Argentine peso; Argentine pesos; centavo; centavos
        CLP; Chilean peso; Chilean pesos
        COP; Colombian peso; Colombian pesos; centavo; centavos
        ₡; colón; colones; céntimo; céntimos
        ₲; guarani; guaranis
        ₵; cedi; cedis; pesewa; pesewas
        ₸; tenge; tenge
        ₼; manat; manats
        ₾; lari; lari
        ₭; kip; kip
        ₮; tugrik; tugriks
        \u{FDFC} SAR; riyal; riyals
        AED; dirham; dirhams; fils; fils
        CHF; Swiss franc; Swiss francs; centime; centimes
        SEK; Swedish krona; Swedish kronor; öre; öre
        NOK; Norwegian krone; Norwegian kroner; øre; øre
        DKK; Danish krone; Danish kroner; øre; øre
        kr; krona; kronor; öre; öre
        PLN zł; zloty; zlotys; grosz; groszy
        CZK Kč; koruna; koruna
        HUF; forint; forints
        ZAR; rand; rand; cent; cents
        IDR; rupiah; rupiah
        MYR; ringgit; ringgit; sen; sen
        EGP; Egyptian pound; Egyptian pounds; piastre; piastres
        KES; Kenyan shilling; Kenyan shillings; cent; cents
        """
    )

    private init(_ table: String) {
        var currencies: [String: Currency] = [:]
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: ";")
            guard let written = fields.first else { continue }
            let names = fields.dropFirst().map { $0.drop { $0 == " " } }
            for sign in written.split(separator: " ") { currencies[String(sign)] = Currency(names) }
        }
        self.currencies = currencies
    }
}
