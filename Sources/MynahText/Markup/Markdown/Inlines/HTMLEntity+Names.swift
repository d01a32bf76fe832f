extension HTMLEntity {
    /// Names from the HTML Living Standard, section 13.5, that HTML 4 has not: letters of Europe, punctuation, and signs that
    /// people write.
    static let table = """
        AMP=26 Abreve=102 Amacr=100 Aogon=104 COPY=A9 Cacute=106 Ccaron=10C Ccirc=108 Cdot=10A Cedilla=B8 CenterDot=B7
        ClockwiseContourIntegral=2232 Dcaron=10E DifferentialD=2146 Dot=A8 DoubleDot=A8 Dstrok=110 ENG=14A Ecaron=11A
        Edot=116 Emacr=112 Eogon=118 GT=3E Gbreve=11E Gcedil=122 Gcirc=11C Gdot=120 Hat=5E Hcirc=124 HilbertSpace=210B
        Hstrok=126 IJlig=132 Idot=130 Imacr=12A Iogon=12E Itilde=128 Jcirc=134 Kcedil=136 LT=3C Lacute=139 Lcaron=13D
        Lcedil=13B Lmidot=13F Lstrok=141 Nacute=143 Ncaron=147 Ncedil=145 NewLine=A NoBreak=2060 Odblac=150 Omacr=14C
        PlusMinus=B1 QUOT=22 REG=AE Racute=154 Rcaron=158 Rcedil=156 Rightarrow=21D2 Sacute=15A Scedil=15E Scirc=15C
        TRADE=2122 Tab=9 Tcaron=164 Tcedil=162 ThinSpace=2009 Tstrok=166 Ubreve=16C Udblac=170 Umacr=16A Uogon=172
        Uring=16E Utilde=168 Wcirc=174 Ycirc=176 Zacute=179 Zcaron=17D Zdot=17B abreve=103 amacr=101 amp=26 angst=C5
        aogon=105 apos=27 approx=2248 ast=2A bigstar=2605 blank=2423 breve=2D8 bsol=5C cacute=107 caron=2C7 ccaron=10D
        ccirc=109 cdot=10B centerdot=B7 check=2713 checkmark=2713 circledR=AE colon=3A comma=2C commat=40 copysr=2117
        cross=2717 dash=2010 dblac=2DD dcaron=10F die=A8 div=F7 dollar=24 dot=2D9 dstrok=111 ecaron=11B edot=117
        ell=2113 emacr=113 emsp13=2004 emsp14=2005 eng=14B eogon=119 equals=3D excl=21 female=2640 ffilig=FB03
        fflig=FB00 ffllig=FB04 filig=FB01 flat=266D fllig=FB02 frac13=2153 frac15=2155 frac16=2159 frac18=215B
        frac23=2154 frac25=2156 frac35=2157 frac38=215C frac45=2158 frac56=215A frac58=215D frac78=215E gbreve=11F
        gcirc=11D gdot=121 geq=2265 grave=60 gt=3E hairsp=200A half=BD hbar=210F hcirc=125 horbar=2015 hstrok=127
        ijlig=133 imacr=12B imath=131 in=2208 inodot=131 iogon=12F itilde=129 jcirc=135 kcedil=137 kgreen=138 lacute=13A
        lbrace=7B lbrack=5B lcaron=13E lcedil=13C lcub=7B leftarrow=2190 leq=2264 lmidot=140 lowbar=5F lpar=28 lsqb=5B
        lstrok=142 lt=3C male=2642 mldr=2026 nacute=144 napos=149 natural=266E ncaron=148 ncedil=146 ngE=2267+338
        nldr=2025 num=23 numero=2116 numsp=2007 odblac=151 ogon=2DB omacr=14D percnt=25 period=2E phone=260E planck=210F
        plus=2B pm=B1 puncsp=2008 quest=3F quot=22 racute=155 rbrace=7D rbrack=5D rcaron=159 rcedil=157 rcub=7D
        rightarrow=2192 ring=2DA rpar=29 rsqb=5D sacute=15B scedil=15F scirc=15D semi=3B setminus=2216 sharp=266F
        simeq=2243 sol=2F star=2606 starf=2605 straightphi=3D5 strns=AF subset=2282 supset=2283 tcaron=165 tcedil=163
        telrec=2315 tstrok=167 ubreve=16D udblac=171 umacr=16B uogon=173 uring=16F utilde=169 varepsilon=3F5 varphi=3D5
        vartheta=3D1 verbar=7C vert=7C wcirc=175 ycirc=177 zacute=17A zcaron=17E zdot=17C
        """
}
