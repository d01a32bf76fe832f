extension UnitTable {
    /// The units that English texts write, one a line: symbols; singular; plural; flags; SI prefixes.
    static let english = UnitTable(
        """
        m; meter; meters; L; k c m µ n d
        g; gram; grams; ; k m µ n
        gm gms gr; gram; grams
        Kg KG kgs Kgs; kilogram; kilograms
        Km KM kms Kms; kilometer; kilometers; L
        t; ton; tons; ; k M G
        s; second; seconds; ; m µ n p
        l L; liter; liters; ; m c d µ h
        A; ampere; amperes; D; m µ n k M
        amp; amp; amps
        V; volt; volts; D; m µ k M
        W; watt; watts; D; m µ k M G T
        J; joule; joules; D; k M G
        N; newton; newtons; D; k M m
        Hz HZ hz; hertz; hertz; ; k M G T
        KHz khz Khz; kilohertz; kilohertz
        mhz Mhz; megahertz; megahertz
        ghz Ghz; gigahertz; gigahertz
        Pa; pascal; pascals; ; k M G h
        K; kelvin; kelvins; D; m µ
        Ω Ω; ohm; ohms; ; m µ
        kΩ kΩ; kilohm; kilohms
        MΩ MΩ; megohm; megohms
        GΩ; gigaohm; gigaohms
        eV; electron volt; electron volts
        keV; kilo electron volt; kilo electron volts
        MeV; mega electron volt; mega electron volts
        GeV; giga electron volt; giga electron volts
        TeV; tera electron volt; tera electron volts
        µF μF uF; microfarad; microfarads
        nF; nanofarad; nanofarads
        pF; picofarad; picofarads
        mH; millihenry; millihenries
        mol; mole; moles; ; m µ n k
        mM; millimolar; millimolar
        µM μM; micromolar; micromolar
        nM; nanomolar; nanomolar
        lm; lumen; lumens
        lx; lux; lux
        Bq; becquerel; becquerels; ; k M G
        Gy; gray; grays; ; m
        Sv; sievert; sieverts; ; m µ
        dB DB db; decibel; decibels
        dBA; A weighted decibel; A weighted decibels
        dBm; decibel milliwatt; decibel milliwatts
        bar; bar; bars; ; m
        atm; atmosphere; atmospheres
        mmHg; millimeter of mercury; millimeters of mercury
        inHg; inch of mercury; inches of mercury
        psi PSI; pound per square inch; pounds per square inch
        cal; calorie; calories; ; k
        Cal; calorie; calories
        BTU Btu; British thermal unit; British thermal units
        Wh; watt hour; watt hours; ; k M G T m
        KWh kwh KWH; kilowatt hour; kilowatt hours
        Ah; ampere hour; ampere hours; ; m
        VA; volt ampere; volt amperes; ; k M
        hp HP bhp; horsepower; horsepower
        ha; hectare; hectares
        sqm; square meter; square meters
        sqft; square foot; square feet
        cc CC; cubic centimeter; cubic centimeters
        cfm CFM; cubic foot per minute; cubic feet per minute
        ft FT; foot; feet; LS
        in; inch; inches; LSD
        ins; inch; inches; SD
        yd yds; yard; yards; LS
        mi; mile; miles; LS
        nmi NM; nautical mile; nautical miles
        au AU; astronomical unit; astronomical units; D
        ly; light year; light years
        Å; angstrom; angstroms
        lb lbs LB LBS Lbs Lb; pound; pounds; S
        oz OZ; ounce; ounces; S
        st; stone; stone; D
        gal gals; gallon; gallons; S
        qt qts; quart; quarts; S
        pt pts; point; points; S
        tsp tsps; teaspoon; teaspoons; S
        tbsp tbsps Tbsp Tbs tbs; tablespoon; tablespoons; S
        fl; fluid; fluid; SD
        ppm PPM; part per million; parts per million
        ppb; part per billion; parts per billion
        bp bps; basis point; basis points
        pp pps; percentage point; percentage points; D
        kbps Kbps KBPS; kilobit per second; kilobits per second
        Mbps mbps MBPS; megabit per second; megabits per second
        Gbps gbps GBPS; gigabit per second; gigabits per second
        Tbps; terabit per second; terabits per second
        kBps KBps; kilobyte per second; kilobytes per second
        MBps; megabyte per second; megabytes per second
        GBps; gigabyte per second; gigabytes per second
        bit; bit; bits; ; k M G T
        B; byte; bytes; D; k M G T P E Ki Mi Gi Ti Pi
        b; bit; bits; D; k M G T Ki Mi Gi
        KB; kilobyte; kilobytes
        Kb; kilobit; kilobits
        mb; megabyte; megabytes
        gb; gigabyte; gigabytes
        tb; terabyte; terabytes
        Mpx Mpix MP; megapixel; megapixels
        px; pixel; pixels
        dpi DPI; dot per inch; dots per inch
        ppi PPI; pixel per inch; pixels per inch
        fps FPS; frame per second; frames per second
        rpm RPM; revolution per minute; revolutions per minute
        bpm BPM; beat per minute; beats per minute
        mph MPH; mile per hour; miles per hour
        kph KPH kmh KMH kmph; kilometer per hour; kilometers per hour
        mpg MPG; mile per gallon; miles per gallon
        kn kt kts; knot; knots
        min mins; minute; minutes; S
        sec secs; second; seconds; S; m
        hr hrs; hour; hours; S
        h; hour; hours
        wk wks; week; weeks; S
        mo mos; month; months; SD
        yr yrs; year; years; S
        doz; dozen; dozen; S
        Nm; newton meter; newton meters
        °C ℃; degree Celsius; degrees Celsius
        °F ℉; degree Fahrenheit; degrees Fahrenheit
        °K; kelvin; kelvins
        C; degree Celsius; degrees Celsius; D
        F; degree Fahrenheit; degrees Fahrenheit; D
        ° º; degree; degrees
        mEq; milliequivalent; milliequivalents
        IU; international unit; international units
        mcg; microgram; micrograms
        """
    )
}
