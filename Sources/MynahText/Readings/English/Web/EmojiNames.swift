// Written by Tools/emoji/names.py from Unicode's emoji-test.txt; see Data/Unicode/PROVENANCE.md.

/// The names of emoji, as Unicode gives them.
enum EmojiNames {
    /// Entries parted by `|`, in the order of their bytes: an emoji without variation selectors, a `=`, its name.
    static let table: StaticString = """
        |#⃣=hash key|*⃣=star key|0⃣=keycap zero|1⃣=keycap one|2⃣=keycap two|3⃣=keycap three|4⃣=keycap four\
        |5⃣=keycap five|6⃣=keycap six|7⃣=keycap seven|8⃣=keycap eight|9⃣=keycap nine|©=copyright|®=registered\
        |‼=double exclamation mark|⁉=exclamation question mark|™=trade mark|ℹ=information|↔=left-right arrow\
        |↕=up-down arrow|↖=up-left arrow|↗=up-right arrow|↘=down-right arrow|↙=down-left arrow\
        |↩=right arrow curving left|↪=left arrow curving right|⌚=watch|⌛=hourglass done|⌨=keyboard|⏏=eject button\
        |⏩=fast-forward button|⏪=fast reverse button|⏫=fast up button|⏬=fast down button|⏭=next track button\
        |⏮=last track button|⏯=play or pause button|⏰=alarm clock|⏱=stopwatch|⏲=timer clock|⏳=hourglass not done\
        |⏸=pause button|⏹=stop button|⏺=record button|Ⓜ=circled M|▪=black small square|▫=white small square\
        |▶=play button|◀=reverse button|◻=white medium square|◼=black medium square|◽=white medium-small square\
        |◾=black medium-small square|☀=sun|☁=cloud|☂=umbrella|☃=snowman|☄=comet|☎=telephone|☑=check box with check\
        |☔=umbrella with rain drops|☕=hot beverage|☘=shamrock|☝=index pointing up|☠=skull and crossbones\
        |☢=radioactive|☣=biohazard|☦=orthodox cross|☪=star and crescent|☮=peace symbol|☯=yin yang|☸=wheel of dharma\
        |☹=frowning face|☺=smiling face|♀=female sign|♂=male sign|♈=Aries|♉=Taurus|♊=Gemini|♋=Cancer|♌=Leo|♍=Virgo\
        |♎=Libra|♏=Scorpio|♐=Sagittarius|♑=Capricorn|♒=Aquarius|♓=Pisces|♟=chess pawn|♠=spade suit|♣=club suit\
        |♥=heart suit|♦=diamond suit|♨=hot springs|♻=recycling symbol|♾=infinity|♿=wheelchair symbol\
        |⚒=hammer and pick|⚓=anchor|⚔=crossed swords|⚕=medical symbol|⚖=balance scale|⚗=alembic|⚙=gear|⚛=atom symbol\
        |⚜=fleur-de-lis|⚠=warning|⚡=high voltage|⚧=transgender symbol|⚪=white circle|⚫=black circle|⚰=coffin\
        |⚱=funeral urn|⚽=soccer ball|⚾=baseball|⛄=snowman without snow|⛅=sun behind cloud\
        |⛈=cloud with lightning and rain|⛎=Ophiuchus|⛏=pick|⛑=rescue worker's helmet|⛓=chains|⛔=no entry\
        |⛩=shinto shrine|⛪=church|⛰=mountain|⛱=umbrella on ground|⛲=fountain|⛳=flag in hole|⛴=ferry|⛵=sailboat\
        |⛷=skier|⛸=ice skate|⛹=person bouncing ball|⛹‍♀=woman bouncing ball|⛹‍♂=man bouncing ball|⛺=tent|⛽=fuel pump\
        |✂=scissors|✅=check mark button|✈=airplane|✉=envelope|✊=raised fist|✋=raised hand|✌=victory hand\
        |✍=writing hand|✏=pencil|✒=black nib|✔=check mark|✖=multiply|✝=latin cross|✡=star of David|✨=sparkles\
        |✳=eight-spoked asterisk|✴=eight-pointed star|❄=snowflake|❇=sparkle|❌=cross mark|❎=cross mark button\
        |❓=red question mark|❔=white question mark|❕=white exclamation mark|❗=red exclamation mark\
        |❣=heart exclamation|❤=red heart|❤‍🔥=heart on fire|❤‍🩹=mending heart|➕=plus|➖=minus|➗=divide|➡=right arrow\
        |➰=curly loop|➿=double curly loop|⤴=right arrow curving up|⤵=right arrow curving down|⬅=left arrow\
        |⬆=up arrow|⬇=down arrow|⬛=black large square|⬜=white large square|⭐=star|⭕=hollow red circle|〰=wavy dash\
        |〽=part alternation mark|㊗=Japanese congratulations button|㊙=Japanese secret button|🀄=mahjong red dragon\
        |🃏=joker|🅰=A button blood type|🅱=B button blood type|🅾=O button blood type|🅿=P button|🆎=AB button blood type\
        |🆑=CL button|🆒=COOL button|🆓=FREE button|🆔=ID button|🆕=NEW button|🆖=NG button|🆗=OK button|🆘=SOS button\
        |🆙=UP button|🆚=VS button|🇦🇨=flag of Ascension Island|🇦🇩=flag of Andorra|🇦🇪=flag of United Arab Emirates\
        |🇦🇫=flag of Afghanistan|🇦🇬=flag of Antigua and Barbuda|🇦🇮=flag of Anguilla|🇦🇱=flag of Albania\
        |🇦🇲=flag of Armenia|🇦🇴=flag of Angola|🇦🇶=flag of Antarctica|🇦🇷=flag of Argentina|🇦🇸=flag of American Samoa\
        |🇦🇹=flag of Austria|🇦🇺=flag of Australia|🇦🇼=flag of Aruba|🇦🇽=flag of Åland Islands|🇦🇿=flag of Azerbaijan\
        |🇧🇦=flag of Bosnia and Herzegovina|🇧🇧=flag of Barbados|🇧🇩=flag of Bangladesh|🇧🇪=flag of Belgium\
        |🇧🇫=flag of Burkina Faso|🇧🇬=flag of Bulgaria|🇧🇭=flag of Bahrain|🇧🇮=flag of Burundi|🇧🇯=flag of Benin\
        |🇧🇱=flag of Saint Barthélemy|🇧🇲=flag of Bermuda|🇧🇳=flag of Brunei|🇧🇴=flag of Bolivia\
        |🇧🇶=flag of Caribbean Netherlands|🇧🇷=flag of Brazil|🇧🇸=flag of Bahamas|🇧🇹=flag of Bhutan\
        |🇧🇻=flag of Bouvet Island|🇧🇼=flag of Botswana|🇧🇾=flag of Belarus|🇧🇿=flag of Belize|🇨🇦=flag of Canada\
        |🇨🇨=flag of Cocos Keeling Islands|🇨🇩=flag of Congo Kinshasa|🇨🇫=flag of Central African Republic\
        |🇨🇬=flag of Congo Brazzaville|🇨🇭=flag of Switzerland|🇨🇮=flag of Côte d'Ivoire|🇨🇰=flag of Cook Islands\
        |🇨🇱=flag of Chile|🇨🇲=flag of Cameroon|🇨🇳=flag of China|🇨🇴=flag of Colombia|🇨🇵=flag of Clipperton Island\
        |🇨🇷=flag of Costa Rica|🇨🇺=flag of Cuba|🇨🇻=flag of Cape Verde|🇨🇼=flag of Curaçao|🇨🇽=flag of Christmas Island\
        |🇨🇾=flag of Cyprus|🇨🇿=flag of Czechia|🇩🇪=flag of Germany|🇩🇬=flag of Diego Garcia|🇩🇯=flag of Djibouti\
        |🇩🇰=flag of Denmark|🇩🇲=flag of Dominica|🇩🇴=flag of Dominican Republic|🇩🇿=flag of Algeria\
        |🇪🇦=flag of Ceuta and Melilla|🇪🇨=flag of Ecuador|🇪🇪=flag of Estonia|🇪🇬=flag of Egypt\
        |🇪🇭=flag of Western Sahara|🇪🇷=flag of Eritrea|🇪🇸=flag of Spain|🇪🇹=flag of Ethiopia|🇪🇺=flag of European Union\
        |🇫🇮=flag of Finland|🇫🇯=flag of Fiji|🇫🇰=flag of Falkland Islands|🇫🇲=flag of Micronesia\
        |🇫🇴=flag of Faroe Islands|🇫🇷=flag of France|🇬🇦=flag of Gabon|🇬🇧=flag of United Kingdom|🇬🇩=flag of Grenada\
        |🇬🇪=flag of Georgia|🇬🇫=flag of French Guiana|🇬🇬=flag of Guernsey|🇬🇭=flag of Ghana|🇬🇮=flag of Gibraltar\
        |🇬🇱=flag of Greenland|🇬🇲=flag of Gambia|🇬🇳=flag of Guinea|🇬🇵=flag of Guadeloupe|🇬🇶=flag of Equatorial Guinea\
        |🇬🇷=flag of Greece|🇬🇸=flag of South Georgia and South Sandwich Islands|🇬🇹=flag of Guatemala|🇬🇺=flag of Guam\
        |🇬🇼=flag of Guinea-Bissau|🇬🇾=flag of Guyana|🇭🇰=flag of Hong Kong SAR China\
        |🇭🇲=flag of Heard and McDonald Islands|🇭🇳=flag of Honduras|🇭🇷=flag of Croatia|🇭🇹=flag of Haiti\
        |🇭🇺=flag of Hungary|🇮🇨=flag of Canary Islands|🇮🇩=flag of Indonesia|🇮🇪=flag of Ireland|🇮🇱=flag of Israel\
        |🇮🇲=flag of Isle of Man|🇮🇳=flag of India|🇮🇴=flag of British Indian Ocean Territory|🇮🇶=flag of Iraq\
        |🇮🇷=flag of Iran|🇮🇸=flag of Iceland|🇮🇹=flag of Italy|🇯🇪=flag of Jersey|🇯🇲=flag of Jamaica|🇯🇴=flag of Jordan\
        |🇯🇵=flag of Japan|🇰🇪=flag of Kenya|🇰🇬=flag of Kyrgyzstan|🇰🇭=flag of Cambodia|🇰🇮=flag of Kiribati\
        |🇰🇲=flag of Comoros|🇰🇳=flag of Saint Kitts and Nevis|🇰🇵=flag of North Korea|🇰🇷=flag of South Korea\
        |🇰🇼=flag of Kuwait|🇰🇾=flag of Cayman Islands|🇰🇿=flag of Kazakhstan|🇱🇦=flag of Laos|🇱🇧=flag of Lebanon\
        |🇱🇨=flag of Saint Lucia|🇱🇮=flag of Liechtenstein|🇱🇰=flag of Sri Lanka|🇱🇷=flag of Liberia|🇱🇸=flag of Lesotho\
        |🇱🇹=flag of Lithuania|🇱🇺=flag of Luxembourg|🇱🇻=flag of Latvia|🇱🇾=flag of Libya|🇲🇦=flag of Morocco\
        |🇲🇨=flag of Monaco|🇲🇩=flag of Moldova|🇲🇪=flag of Montenegro|🇲🇫=flag of Saint Martin|🇲🇬=flag of Madagascar\
        |🇲🇭=flag of Marshall Islands|🇲🇰=flag of North Macedonia|🇲🇱=flag of Mali|🇲🇲=flag of Myanmar Burma\
        |🇲🇳=flag of Mongolia|🇲🇴=flag of Macao SAR China|🇲🇵=flag of Northern Mariana Islands|🇲🇶=flag of Martinique\
        |🇲🇷=flag of Mauritania|🇲🇸=flag of Montserrat|🇲🇹=flag of Malta|🇲🇺=flag of Mauritius|🇲🇻=flag of Maldives\
        |🇲🇼=flag of Malawi|🇲🇽=flag of Mexico|🇲🇾=flag of Malaysia|🇲🇿=flag of Mozambique|🇳🇦=flag of Namibia\
        |🇳🇨=flag of New Caledonia|🇳🇪=flag of Niger|🇳🇫=flag of Norfolk Island|🇳🇬=flag of Nigeria|🇳🇮=flag of Nicaragua\
        |🇳🇱=flag of Netherlands|🇳🇴=flag of Norway|🇳🇵=flag of Nepal|🇳🇷=flag of Nauru|🇳🇺=flag of Niue\
        |🇳🇿=flag of New Zealand|🇴🇲=flag of Oman|🇵🇦=flag of Panama|🇵🇪=flag of Peru|🇵🇫=flag of French Polynesia\
        |🇵🇬=flag of Papua New Guinea|🇵🇭=flag of Philippines|🇵🇰=flag of Pakistan|🇵🇱=flag of Poland\
        |🇵🇲=flag of Saint Pierre and Miquelon|🇵🇳=flag of Pitcairn Islands|🇵🇷=flag of Puerto Rico\
        |🇵🇸=flag of Palestinian Territories|🇵🇹=flag of Portugal|🇵🇼=flag of Palau|🇵🇾=flag of Paraguay\
        |🇶🇦=flag of Qatar|🇷🇪=flag of Réunion|🇷🇴=flag of Romania|🇷🇸=flag of Serbia|🇷🇺=flag of Russia\
        |🇷🇼=flag of Rwanda|🇸🇦=flag of Saudi Arabia|🇸🇧=flag of Solomon Islands|🇸🇨=flag of Seychelles|🇸🇩=flag of Sudan\
        |🇸🇪=flag of Sweden|🇸🇬=flag of Singapore|🇸🇭=flag of Saint Helena|🇸🇮=flag of Slovenia\
        |🇸🇯=flag of Svalbard and Jan Mayen|🇸🇰=flag of Slovakia|🇸🇱=flag of Sierra Leone|🇸🇲=flag of San Marino\
        |🇸🇳=flag of Senegal|🇸🇴=flag of Somalia|🇸🇷=flag of Suriname|🇸🇸=flag of South Sudan\
        |🇸🇹=flag of São Tomé and Príncipe|🇸🇻=flag of El Salvador|🇸🇽=flag of Sint Maarten|🇸🇾=flag of Syria\
        |🇸🇿=flag of Eswatini|🇹🇦=flag of Tristan da Cunha|🇹🇨=flag of Turks and Caicos Islands|🇹🇩=flag of Chad\
        |🇹🇫=flag of French Southern Territories|🇹🇬=flag of Togo|🇹🇭=flag of Thailand|🇹🇯=flag of Tajikistan\
        |🇹🇰=flag of Tokelau|🇹🇱=flag of Timor-Leste|🇹🇲=flag of Turkmenistan|🇹🇳=flag of Tunisia|🇹🇴=flag of Tonga\
        |🇹🇷=flag of Turkey|🇹🇹=flag of Trinidad and Tobago|🇹🇻=flag of Tuvalu|🇹🇼=flag of Taiwan|🇹🇿=flag of Tanzania\
        |🇺🇦=flag of Ukraine|🇺🇬=flag of Uganda|🇺🇲=flag of US Outlying Islands|🇺🇳=flag of United Nations\
        |🇺🇸=flag of United States|🇺🇾=flag of Uruguay|🇺🇿=flag of Uzbekistan|🇻🇦=flag of Vatican City\
        |🇻🇨=flag of Saint Vincent and Grenadines|🇻🇪=flag of Venezuela|🇻🇬=flag of British Virgin Islands\
        |🇻🇮=flag of US Virgin Islands|🇻🇳=flag of Vietnam|🇻🇺=flag of Vanuatu|🇼🇫=flag of Wallis and Futuna\
        |🇼🇸=flag of Samoa|🇽🇰=flag of Kosovo|🇾🇪=flag of Yemen|🇾🇹=flag of Mayotte|🇿🇦=flag of South Africa\
        |🇿🇲=flag of Zambia|🇿🇼=flag of Zimbabwe|🈁=Japanese here button|🈂=Japanese service charge button\
        |🈚=Japanese free of charge button|🈯=Japanese reserved button|🈲=Japanese prohibited button\
        |🈳=Japanese vacancy button|🈴=Japanese passing grade button|🈵=Japanese no vacancy button\
        |🈶=Japanese not free of charge button|🈷=Japanese monthly amount button|🈸=Japanese application button\
        |🈹=Japanese discount button|🈺=Japanese open for business button|🉐=Japanese bargain button\
        |🉑=Japanese acceptable button|🌀=cyclone|🌁=foggy|🌂=closed umbrella|🌃=night with stars\
        |🌄=sunrise over mountains|🌅=sunrise|🌆=cityscape at dusk|🌇=sunset|🌈=rainbow|🌉=bridge at night|🌊=water wave\
        |🌋=volcano|🌌=milky way|🌍=globe showing Europe-Africa|🌎=globe showing Americas|🌏=globe showing Asia-Australia\
        |🌐=globe with meridians|🌑=new moon|🌒=waxing crescent moon|🌓=first quarter moon|🌔=waxing gibbous moon\
        |🌕=full moon|🌖=waning gibbous moon|🌗=last quarter moon|🌘=waning crescent moon|🌙=crescent moon\
        |🌚=new moon face|🌛=first quarter moon face|🌜=last quarter moon face|🌝=full moon face|🌞=sun with face\
        |🌟=glowing star|🌠=shooting star|🌡=thermometer|🌤=sun behind small cloud|🌥=sun behind large cloud\
        |🌦=sun behind rain cloud|🌧=cloud with rain|🌨=cloud with snow|🌩=cloud with lightning|🌪=tornado|🌫=fog\
        |🌬=wind face|🌭=hot dog|🌮=taco|🌯=burrito|🌰=chestnut|🌱=seedling|🌲=evergreen tree|🌳=deciduous tree|🌴=palm tree\
        |🌵=cactus|🌶=hot pepper|🌷=tulip|🌸=cherry blossom|🌹=rose|🌺=hibiscus|🌻=sunflower|🌼=blossom|🌽=ear of corn\
        |🌾=sheaf of rice|🌿=herb|🍀=four leaf clover|🍁=maple leaf|🍂=fallen leaf|🍃=leaf fluttering in wind|🍄=mushroom\
        |🍅=tomato|🍆=eggplant|🍇=grapes|🍈=melon|🍉=watermelon|🍊=tangerine|🍋=lemon|🍌=banana|🍍=pineapple|🍎=red apple\
        |🍏=green apple|🍐=pear|🍑=peach|🍒=cherries|🍓=strawberry|🍔=hamburger|🍕=pizza|🍖=meat on bone|🍗=poultry leg\
        |🍘=rice cracker|🍙=rice ball|🍚=cooked rice|🍛=curry rice|🍜=steaming bowl|🍝=spaghetti|🍞=bread|🍟=french fries\
        |🍠=roasted sweet potato|🍡=dango|🍢=oden|🍣=sushi|🍤=fried shrimp|🍥=fish cake with swirl|🍦=soft ice cream\
        |🍧=shaved ice|🍨=ice cream|🍩=doughnut|🍪=cookie|🍫=chocolate bar|🍬=candy|🍭=lollipop|🍮=custard|🍯=honey pot\
        |🍰=shortcake|🍱=bento box|🍲=pot of food|🍳=cooking|🍴=fork and knife|🍵=teacup without handle|🍶=sake\
        |🍷=wine glass|🍸=cocktail glass|🍹=tropical drink|🍺=beer mug|🍻=clinking beer mugs|🍼=baby bottle\
        |🍽=fork and knife with plate|🍾=bottle with popping cork|🍿=popcorn|🎀=ribbon|🎁=wrapped gift|🎂=birthday cake\
        |🎃=jack-o-lantern|🎄=Christmas tree|🎅=Santa Claus|🎆=fireworks|🎇=sparkler|🎈=balloon|🎉=party popper\
        |🎊=confetti ball|🎋=tanabata tree|🎌=crossed flags|🎍=pine decoration|🎎=Japanese dolls|🎏=carp streamer\
        |🎐=wind chime|🎑=moon viewing ceremony|🎒=backpack|🎓=graduation cap|🎖=military medal|🎗=reminder ribbon\
        |🎙=studio microphone|🎚=level slider|🎛=control knobs|🎞=film frames|🎟=admission tickets|🎠=carousel horse\
        |🎡=ferris wheel|🎢=roller coaster|🎣=fishing pole|🎤=microphone|🎥=movie camera|🎦=cinema|🎧=headphone\
        |🎨=artist palette|🎩=top hat|🎪=circus tent|🎫=ticket|🎬=clapper board|🎭=performing arts|🎮=video game|🎯=bullseye\
        |🎰=slot machine|🎱=pool eight ball|🎲=game die|🎳=bowling|🎴=flower playing cards|🎵=musical note|🎶=musical notes\
        |🎷=saxophone|🎸=guitar|🎹=musical keyboard|🎺=trumpet|🎻=violin|🎼=musical score|🎽=running shirt|🎾=tennis|🎿=skis\
        |🏀=basketball|🏁=chequered flag|🏂=snowboarder|🏃=person running|🏃‍♀=woman running|🏃‍♂=man running\
        |🏄=person surfing|🏄‍♀=woman surfing|🏄‍♂=man surfing|🏅=sports medal|🏆=trophy|🏇=horse racing\
        |🏈=american football|🏉=rugby football|🏊=person swimming|🏊‍♀=woman swimming|🏊‍♂=man swimming\
        |🏋=person lifting weights|🏋‍♀=woman lifting weights|🏋‍♂=man lifting weights|🏌=person golfing\
        |🏌‍♀=woman golfing|🏌‍♂=man golfing|🏍=motorcycle|🏎=racing car|🏏=cricket game|🏐=volleyball|🏑=field hockey\
        |🏒=ice hockey|🏓=ping pong|🏔=snow-capped mountain|🏕=camping|🏖=beach with umbrella|🏗=building construction\
        |🏘=houses|🏙=cityscape|🏚=derelict house|🏛=classical building|🏜=desert|🏝=desert island|🏞=national park\
        |🏟=stadium|🏠=house|🏡=house with garden|🏢=office building|🏣=Japanese post office|🏤=post office|🏥=hospital\
        |🏦=bank|🏧=ATM sign|🏨=hotel|🏩=love hotel|🏪=convenience store|🏫=school|🏬=department store|🏭=factory\
        |🏮=red paper lantern|🏯=Japanese castle|🏰=castle|🏳=white flag|🏳‍⚧=transgender flag|🏳‍🌈=rainbow flag\
        |🏴=black flag|🏴‍☠=pirate flag|🏴󠁧󠁢󠁥󠁮󠁧󠁿=flag of England|🏴󠁧󠁢󠁳󠁣󠁴󠁿=flag of Scotland|🏴󠁧󠁢󠁷󠁬󠁳󠁿=flag of Wales\
        |🏵=rosette|🏷=label|🏸=badminton|🏹=bow and arrow|🏺=amphora|🐀=rat|🐁=mouse|🐂=ox|🐃=water buffalo|🐄=cow|🐅=tiger\
        |🐆=leopard|🐇=rabbit|🐈=cat|🐈‍⬛=black cat|🐉=dragon|🐊=crocodile|🐋=whale|🐌=snail|🐍=snake|🐎=horse|🐏=ram|🐐=goat\
        |🐑=ewe|🐒=monkey|🐓=rooster|🐔=chicken|🐕=dog|🐕‍🦺=service dog|🐖=pig|🐗=boar|🐘=elephant|🐙=octopus|🐚=spiral shell\
        |🐛=bug|🐜=ant|🐝=honeybee|🐞=lady beetle|🐟=fish|🐠=tropical fish|🐡=blowfish|🐢=turtle|🐣=hatching chick\
        |🐤=baby chick|🐥=front-facing baby chick|🐦=bird|🐦‍⬛=black bird|🐧=penguin|🐨=koala|🐩=poodle|🐪=camel\
        |🐫=two-hump camel|🐬=dolphin|🐭=mouse face|🐮=cow face|🐯=tiger face|🐰=rabbit face|🐱=cat face|🐲=dragon face\
        |🐳=spouting whale|🐴=horse face|🐵=monkey face|🐶=dog face|🐷=pig face|🐸=frog|🐹=hamster|🐺=wolf|🐻=bear\
        |🐻‍❄=polar bear|🐼=panda|🐽=pig nose|🐾=paw prints|🐿=chipmunk|👀=eyes|👁=eye|👁‍🗨=eye in speech bubble|👂=ear\
        |👃=nose|👄=mouth|👅=tongue|👆=backhand index pointing up|👇=backhand index pointing down\
        |👈=backhand index pointing left|👉=backhand index pointing right|👊=oncoming fist|👋=waving hand|👌=OK hand\
        |👍=thumbs up|👎=thumbs down|👏=clapping hands|👐=open hands|👑=crown|👒=woman's hat|👓=glasses|👔=necktie|👕=t-shirt\
        |👖=jeans|👗=dress|👘=kimono|👙=bikini|👚=woman's clothes|👛=purse|👜=handbag|👝=clutch bag|👞=man's shoe\
        |👟=running shoe|👠=high-heeled shoe|👡=woman's sandal|👢=woman's boot|👣=footprints|👤=bust in silhouette\
        |👥=busts in silhouette|👦=boy|👧=girl|👨=man|👨‍⚕=man health worker|👨‍⚖=man judge|👨‍✈=man pilot\
        |👨‍❤‍👨=couple with heart man man|👨‍❤‍💋‍👨=kiss man man|👨‍🌾=man farmer|👨‍🍳=man cook|👨‍🍼=man feeding baby\
        |👨‍🎓=man student|👨‍🎤=man singer|👨‍🎨=man artist|👨‍🏫=man teacher|👨‍🏭=man factory worker|👨‍👦=family man boy\
        |👨‍👦‍👦=family man boy boy|👨‍👧=family man girl|👨‍👧‍👦=family man girl boy|👨‍👧‍👧=family man girl girl\
        |👨‍👨‍👦=family man man boy|👨‍👨‍👦‍👦=family man man boy boy|👨‍👨‍👧=family man man girl\
        |👨‍👨‍👧‍👦=family man man girl boy|👨‍👨‍👧‍👧=family man man girl girl|👨‍👩‍👦=family man woman boy\
        |👨‍👩‍👦‍👦=family man woman boy boy|👨‍👩‍👧=family man woman girl|👨‍👩‍👧‍👦=family man woman girl boy\
        |👨‍👩‍👧‍👧=family man woman girl girl|👨‍💻=man technologist|👨‍💼=man office worker|👨‍🔧=man mechanic\
        |👨‍🔬=man scientist|👨‍🚀=man astronaut|👨‍🚒=man firefighter|👨‍🦯=man with white cane|👨‍🦰=man red hair\
        |👨‍🦱=man curly hair|👨‍🦲=man bald|👨‍🦳=man white hair|👨‍🦼=man in motorized wheelchair\
        |👨‍🦽=man in manual wheelchair|👩=woman|👩‍⚕=woman health worker|👩‍⚖=woman judge|👩‍✈=woman pilot\
        |👩‍❤‍👨=couple with heart woman man|👩‍❤‍👩=couple with heart woman woman|👩‍❤‍💋‍👨=kiss woman man\
        |👩‍❤‍💋‍👩=kiss woman woman|👩‍🌾=woman farmer|👩‍🍳=woman cook|👩‍🍼=woman feeding baby|👩‍🎓=woman student\
        |👩‍🎤=woman singer|👩‍🎨=woman artist|👩‍🏫=woman teacher|👩‍🏭=woman factory worker|👩‍👦=family woman boy\
        |👩‍👦‍👦=family woman boy boy|👩‍👧=family woman girl|👩‍👧‍👦=family woman girl boy|👩‍👧‍👧=family woman girl girl\
        |👩‍👩‍👦=family woman woman boy|👩‍👩‍👦‍👦=family woman woman boy boy|👩‍👩‍👧=family woman woman girl\
        |👩‍👩‍👧‍👦=family woman woman girl boy|👩‍👩‍👧‍👧=family woman woman girl girl|👩‍💻=woman technologist\
        |👩‍💼=woman office worker|👩‍🔧=woman mechanic|👩‍🔬=woman scientist|👩‍🚀=woman astronaut|👩‍🚒=woman firefighter\
        |👩‍🦯=woman with white cane|👩‍🦰=woman red hair|👩‍🦱=woman curly hair|👩‍🦲=woman bald|👩‍🦳=woman white hair\
        |👩‍🦼=woman in motorized wheelchair|👩‍🦽=woman in manual wheelchair|👪=family|👫=woman and man holding hands\
        |👬=men holding hands|👭=women holding hands|👮=police officer|👮‍♀=woman police officer|👮‍♂=man police officer\
        |👯=people with bunny ears|👯‍♀=women with bunny ears|👯‍♂=men with bunny ears|👰=person with veil\
        |👰‍♀=woman with veil|👰‍♂=man with veil|👱=person blond hair|👱‍♀=woman blond hair|👱‍♂=man blond hair\
        |👲=person with skullcap|👳=person wearing turban|👳‍♀=woman wearing turban|👳‍♂=man wearing turban|👴=old man\
        |👵=old woman|👶=baby|👷=construction worker|👷‍♀=woman construction worker|👷‍♂=man construction worker\
        |👸=princess|👹=ogre|👺=goblin|👻=ghost|👼=baby angel|👽=alien|👾=alien monster|👿=angry face with horns|💀=skull\
        |💁=person tipping hand|💁‍♀=woman tipping hand|💁‍♂=man tipping hand|💂=guard|💂‍♀=woman guard|💂‍♂=man guard\
        |💃=woman dancing|💄=lipstick|💅=nail polish|💆=person getting massage|💆‍♀=woman getting massage\
        |💆‍♂=man getting massage|💇=person getting haircut|💇‍♀=woman getting haircut|💇‍♂=man getting haircut\
        |💈=barber pole|💉=syringe|💊=pill|💋=kiss mark|💌=love letter|💍=ring|💎=gem stone|💏=kiss|💐=bouquet\
        |💑=couple with heart|💒=wedding|💓=beating heart|💔=broken heart|💕=two hearts|💖=sparkling heart|💗=growing heart\
        |💘=heart with arrow|💙=blue heart|💚=green heart|💛=yellow heart|💜=purple heart|💝=heart with ribbon\
        |💞=revolving hearts|💟=heart decoration|💠=diamond with a dot|💡=light bulb|💢=anger symbol|💣=bomb|💤=ZZZ\
        |💥=collision|💦=sweat droplets|💧=droplet|💨=dashing away|💩=pile of poo|💪=flexed biceps|💫=dizzy\
        |💬=speech balloon|💭=thought balloon|💮=white flower|💯=hundred points|💰=money bag|💱=currency exchange\
        |💲=heavy dollar sign|💳=credit card|💴=yen banknote|💵=dollar banknote|💶=euro banknote|💷=pound banknote\
        |💸=money with wings|💹=chart increasing with yen|💺=seat|💻=laptop|💼=briefcase|💽=computer disk|💾=floppy disk\
        |💿=optical disk|📀=dvd|📁=file folder|📂=open file folder|📃=page with curl|📄=page facing up|📅=calendar\
        |📆=tear-off calendar|📇=card index|📈=chart increasing|📉=chart decreasing|📊=bar chart|📋=clipboard|📌=pushpin\
        |📍=round pushpin|📎=paperclip|📏=straight ruler|📐=triangular ruler|📑=bookmark tabs|📒=ledger|📓=notebook\
        |📔=notebook with decorative cover|📕=closed book|📖=open book|📗=green book|📘=blue book|📙=orange book|📚=books\
        |📛=name badge|📜=scroll|📝=memo|📞=telephone receiver|📟=pager|📠=fax machine|📡=satellite antenna|📢=loudspeaker\
        |📣=megaphone|📤=outbox tray|📥=inbox tray|📦=package|📧=e-mail|📨=incoming envelope|📩=envelope with arrow\
        |📪=closed mailbox with lowered flag|📫=closed mailbox with raised flag|📬=open mailbox with raised flag\
        |📭=open mailbox with lowered flag|📮=postbox|📯=postal horn|📰=newspaper|📱=mobile phone\
        |📲=mobile phone with arrow|📳=vibration mode|📴=mobile phone off|📵=no mobile phones|📶=antenna bars|📷=camera\
        |📸=camera with flash|📹=video camera|📺=television|📻=radio|📼=videocassette|📽=film projector|📿=prayer beads\
        |🔀=shuffle tracks button|🔁=repeat button|🔂=repeat single button|🔃=clockwise vertical arrows\
        |🔄=counterclockwise arrows button|🔅=dim button|🔆=bright button|🔇=muted speaker|🔈=speaker low volume\
        |🔉=speaker medium volume|🔊=speaker high volume|🔋=battery|🔌=electric plug|🔍=magnifying glass tilted left\
        |🔎=magnifying glass tilted right|🔏=locked with pen|🔐=locked with key|🔑=key|🔒=locked|🔓=unlocked|🔔=bell\
        |🔕=bell with slash|🔖=bookmark|🔗=link|🔘=radio button|🔙=BACK arrow|🔚=END arrow|🔛=ON arrow|🔜=SOON arrow\
        |🔝=TOP arrow|🔞=no one under eighteen|🔟=keycap ten|🔠=input latin uppercase|🔡=input latin lowercase\
        |🔢=input numbers|🔣=input symbols|🔤=input latin letters|🔥=fire|🔦=flashlight|🔧=wrench|🔨=hammer|🔩=nut and bolt\
        |🔪=kitchen knife|🔫=water pistol|🔬=microscope|🔭=telescope|🔮=crystal ball|🔯=dotted six-pointed star\
        |🔰=Japanese symbol for beginner|🔱=trident emblem|🔲=black square button|🔳=white square button|🔴=red circle\
        |🔵=blue circle|🔶=large orange diamond|🔷=large blue diamond|🔸=small orange diamond|🔹=small blue diamond\
        |🔺=red triangle pointed up|🔻=red triangle pointed down|🔼=upwards button|🔽=downwards button|🕉=om|🕊=dove\
        |🕋=kaaba|🕌=mosque|🕍=synagogue|🕎=menorah|🕐=one o'clock|🕑=two o'clock|🕒=three o'clock|🕓=four o'clock\
        |🕔=five o'clock|🕕=six o'clock|🕖=seven o'clock|🕗=eight o'clock|🕘=nine o'clock|🕙=ten o'clock|🕚=eleven o'clock\
        |🕛=twelve o'clock|🕜=one-thirty|🕝=two-thirty|🕞=three-thirty|🕟=four-thirty|🕠=five-thirty|🕡=six-thirty\
        |🕢=seven-thirty|🕣=eight-thirty|🕤=nine-thirty|🕥=ten-thirty|🕦=eleven-thirty|🕧=twelve-thirty|🕯=candle\
        |🕰=mantelpiece clock|🕳=hole|🕴=person in suit levitating|🕵=detective|🕵‍♀=woman detective|🕵‍♂=man detective\
        |🕶=sunglasses|🕷=spider|🕸=spider web|🕹=joystick|🕺=man dancing|🖇=linked paperclips|🖊=pen|🖋=fountain pen\
        |🖌=paintbrush|🖍=crayon|🖐=hand with fingers splayed|🖕=middle finger|🖖=vulcan salute|🖤=black heart\
        |🖥=desktop computer|🖨=printer|🖱=computer mouse|🖲=trackball|🖼=framed picture|🗂=card index dividers\
        |🗃=card file box|🗄=file cabinet|🗑=wastebasket|🗒=spiral notepad|🗓=spiral calendar|🗜=clamp|🗝=old key\
        |🗞=rolled-up newspaper|🗡=dagger|🗣=speaking head|🗨=left speech bubble|🗯=right anger bubble\
        |🗳=ballot box with ballot|🗺=world map|🗻=mount fuji|🗼=Tokyo tower|🗽=Statue of Liberty|🗾=map of Japan|🗿=moai\
        |😀=grinning face|😁=beaming face with smiling eyes|😂=face with tears of joy|😃=grinning face with big eyes\
        |😄=grinning face with smiling eyes|😅=grinning face with sweat|😆=grinning squinting face\
        |😇=smiling face with halo|😈=smiling face with horns|😉=winking face|😊=smiling face with smiling eyes\
        |😋=face savoring food|😌=relieved face|😍=smiling face with heart-eyes|😎=smiling face with sunglasses\
        |😏=smirking face|😐=neutral face|😑=expressionless face|😒=unamused face|😓=downcast face with sweat\
        |😔=pensive face|😕=confused face|😖=confounded face|😗=kissing face|😘=face blowing a kiss\
        |😙=kissing face with smiling eyes|😚=kissing face with closed eyes|😛=face with tongue\
        |😜=winking face with tongue|😝=squinting face with tongue|😞=disappointed face|😟=worried face|😠=angry face\
        |😡=enraged face|😢=crying face|😣=persevering face|😤=face with steam from nose|😥=sad but relieved face\
        |😦=frowning face with open mouth|😧=anguished face|😨=fearful face|😩=weary face|😪=sleepy face|😫=tired face\
        |😬=grimacing face|😭=loudly crying face|😮=face with open mouth|😮‍💨=face exhaling|😯=hushed face\
        |😰=anxious face with sweat|😱=face screaming in fear|😲=astonished face|😳=flushed face|😴=sleeping face\
        |😵=face with crossed-out eyes|😵‍💫=face with spiral eyes|😶=face without mouth|😶‍🌫=face in clouds\
        |😷=face with medical mask|😸=grinning cat with smiling eyes|😹=cat with tears of joy|😺=grinning cat\
        |😻=smiling cat with heart-eyes|😼=cat with wry smile|😽=kissing cat|😾=pouting cat|😿=crying cat|🙀=weary cat\
        |🙁=slightly frowning face|🙂=slightly smiling face|🙃=upside-down face|🙄=face with rolling eyes\
        |🙅=person gesturing NO|🙅‍♀=woman gesturing NO|🙅‍♂=man gesturing NO|🙆=person gesturing OK\
        |🙆‍♀=woman gesturing OK|🙆‍♂=man gesturing OK|🙇=person bowing|🙇‍♀=woman bowing|🙇‍♂=man bowing\
        |🙈=see-no-evil monkey|🙉=hear-no-evil monkey|🙊=speak-no-evil monkey|🙋=person raising hand\
        |🙋‍♀=woman raising hand|🙋‍♂=man raising hand|🙌=raising hands|🙍=person frowning|🙍‍♀=woman frowning\
        |🙍‍♂=man frowning|🙎=person pouting|🙎‍♀=woman pouting|🙎‍♂=man pouting|🙏=folded hands|🚀=rocket|🚁=helicopter\
        |🚂=locomotive|🚃=railway car|🚄=high-speed train|🚅=bullet train|🚆=train|🚇=metro|🚈=light rail|🚉=station|🚊=tram\
        |🚋=tram car|🚌=bus|🚍=oncoming bus|🚎=trolleybus|🚏=bus stop|🚐=minibus|🚑=ambulance|🚒=fire engine|🚓=police car\
        |🚔=oncoming police car|🚕=taxi|🚖=oncoming taxi|🚗=automobile|🚘=oncoming automobile|🚙=sport utility vehicle\
        |🚚=delivery truck|🚛=articulated lorry|🚜=tractor|🚝=monorail|🚞=mountain railway|🚟=suspension railway\
        |🚠=mountain cableway|🚡=aerial tramway|🚢=ship|🚣=person rowing boat|🚣‍♀=woman rowing boat|🚣‍♂=man rowing boat\
        |🚤=speedboat|🚥=horizontal traffic light|🚦=vertical traffic light|🚧=construction|🚨=police car light\
        |🚩=triangular flag|🚪=door|🚫=prohibited|🚬=cigarette|🚭=no smoking|🚮=litter in bin sign|🚯=no littering\
        |🚰=potable water|🚱=non-potable water|🚲=bicycle|🚳=no bicycles|🚴=person biking|🚴‍♀=woman biking|🚴‍♂=man biking\
        |🚵=person mountain biking|🚵‍♀=woman mountain biking|🚵‍♂=man mountain biking|🚶=person walking\
        |🚶‍♀=woman walking|🚶‍♂=man walking|🚷=no pedestrians|🚸=children crossing|🚹=men's room|🚺=women's room\
        |🚻=restroom|🚼=baby symbol|🚽=toilet|🚾=water closet|🚿=shower|🛀=person taking bath|🛁=bathtub|🛂=passport control\
        |🛃=customs|🛄=baggage claim|🛅=left luggage|🛋=couch and lamp|🛌=person in bed|🛍=shopping bags|🛎=bellhop bell\
        |🛏=bed|🛐=place of worship|🛑=stop sign|🛒=shopping cart|🛕=hindu temple|🛖=hut|🛗=elevator|🛜=wireless\
        |🛝=playground slide|🛞=wheel|🛟=ring buoy|🛠=hammer and wrench|🛡=shield|🛢=oil drum|🛣=motorway|🛤=railway track\
        |🛥=motor boat|🛩=small airplane|🛫=airplane departure|🛬=airplane arrival|🛰=satellite|🛳=passenger ship\
        |🛴=kick scooter|🛵=motor scooter|🛶=canoe|🛷=sled|🛸=flying saucer|🛹=skateboard|🛺=auto rickshaw|🛻=pickup truck\
        |🛼=roller skate|🟠=orange circle|🟡=yellow circle|🟢=green circle|🟣=purple circle|🟤=brown circle|🟥=red square\
        |🟦=blue square|🟧=orange square|🟨=yellow square|🟩=green square|🟪=purple square|🟫=brown square\
        |🟰=heavy equals sign|🤌=pinched fingers|🤍=white heart|🤎=brown heart|🤏=pinching hand|🤐=zipper-mouth face\
        |🤑=money-mouth face|🤒=face with thermometer|🤓=nerd face|🤔=thinking face|🤕=face with head-bandage|🤖=robot\
        |🤗=smiling face with open hands|🤘=sign of the horns|🤙=call me hand|🤚=raised back of hand|🤛=left-facing fist\
        |🤜=right-facing fist|🤝=handshake|🤞=crossed fingers|🤟=love-you gesture|🤠=cowboy hat face|🤡=clown face\
        |🤢=nauseated face|🤣=rolling on the floor laughing|🤤=drooling face|🤥=lying face|🤦=person facepalming\
        |🤦‍♀=woman facepalming|🤦‍♂=man facepalming|🤧=sneezing face|🤨=face with raised eyebrow|🤩=star-struck\
        |🤪=zany face|🤫=shushing face|🤬=face with symbols on mouth|🤭=face with hand over mouth|🤮=face vomiting\
        |🤯=exploding head|🤰=pregnant woman|🤱=breast-feeding|🤲=palms up together|🤳=selfie|🤴=prince|🤵=person in tuxedo\
        |🤵‍♀=woman in tuxedo|🤵‍♂=man in tuxedo|🤶=Missus Claus|🤷=person shrugging|🤷‍♀=woman shrugging\
        |🤷‍♂=man shrugging|🤸=person cartwheeling|🤸‍♀=woman cartwheeling|🤸‍♂=man cartwheeling|🤹=person juggling\
        |🤹‍♀=woman juggling|🤹‍♂=man juggling|🤺=person fencing|🤼=people wrestling|🤼‍♀=women wrestling\
        |🤼‍♂=men wrestling|🤽=person playing water polo|🤽‍♀=woman playing water polo|🤽‍♂=man playing water polo\
        |🤾=person playing handball|🤾‍♀=woman playing handball|🤾‍♂=man playing handball|🤿=diving mask|🥀=wilted flower\
        |🥁=drum|🥂=clinking glasses|🥃=tumbler glass|🥄=spoon|🥅=goal net|🥇=first place medal|🥈=second place medal\
        |🥉=third place medal|🥊=boxing glove|🥋=martial arts uniform|🥌=curling stone|🥍=lacrosse|🥎=softball\
        |🥏=flying disc|🥐=croissant|🥑=avocado|🥒=cucumber|🥓=bacon|🥔=potato|🥕=carrot|🥖=baguette bread|🥗=green salad\
        |🥘=shallow pan of food|🥙=stuffed flatbread|🥚=egg|🥛=glass of milk|🥜=peanuts|🥝=kiwi fruit|🥞=pancakes\
        |🥟=dumpling|🥠=fortune cookie|🥡=takeout box|🥢=chopsticks|🥣=bowl with spoon|🥤=cup with straw|🥥=coconut\
        |🥦=broccoli|🥧=pie|🥨=pretzel|🥩=cut of meat|🥪=sandwich|🥫=canned food|🥬=leafy green|🥭=mango|🥮=moon cake|🥯=bagel\
        |🥰=smiling face with hearts|🥱=yawning face|🥲=smiling face with tear|🥳=partying face|🥴=woozy face|🥵=hot face\
        |🥶=cold face|🥷=ninja|🥸=disguised face|🥹=face holding back tears|🥺=pleading face|🥻=sari|🥼=lab coat|🥽=goggles\
        |🥾=hiking boot|🥿=flat shoe|🦀=crab|🦁=lion|🦂=scorpion|🦃=turkey|🦄=unicorn|🦅=eagle|🦆=duck|🦇=bat|🦈=shark|🦉=owl\
        |🦊=fox|🦋=butterfly|🦌=deer|🦍=gorilla|🦎=lizard|🦏=rhinoceros|🦐=shrimp|🦑=squid|🦒=giraffe|🦓=zebra|🦔=hedgehog\
        |🦕=sauropod|🦖=T-Rex|🦗=cricket|🦘=kangaroo|🦙=llama|🦚=peacock|🦛=hippopotamus|🦜=parrot|🦝=raccoon|🦞=lobster\
        |🦟=mosquito|🦠=microbe|🦡=badger|🦢=swan|🦣=mammoth|🦤=dodo|🦥=sloth|🦦=otter|🦧=orangutan|🦨=skunk|🦩=flamingo\
        |🦪=oyster|🦫=beaver|🦬=bison|🦭=seal|🦮=guide dog|🦯=white cane|🦴=bone|🦵=leg|🦶=foot|🦷=tooth|🦸=superhero\
        |🦸‍♀=woman superhero|🦸‍♂=man superhero|🦹=supervillain|🦹‍♀=woman supervillain|🦹‍♂=man supervillain\
        |🦺=safety vest|🦻=ear with hearing aid|🦼=motorized wheelchair|🦽=manual wheelchair|🦾=mechanical arm\
        |🦿=mechanical leg|🧀=cheese wedge|🧁=cupcake|🧂=salt|🧃=beverage box|🧄=garlic|🧅=onion|🧆=falafel|🧇=waffle\
        |🧈=butter|🧉=mate|🧊=ice|🧋=bubble tea|🧌=troll|🧍=person standing|🧍‍♀=woman standing|🧍‍♂=man standing\
        |🧎=person kneeling|🧎‍♀=woman kneeling|🧎‍♂=man kneeling|🧏=deaf person|🧏‍♀=deaf woman|🧏‍♂=deaf man\
        |🧐=face with monocle|🧑=person|🧑‍⚕=health worker|🧑‍⚖=judge|🧑‍✈=pilot|🧑‍🌾=farmer|🧑‍🍳=cook\
        |🧑‍🍼=person feeding baby|🧑‍🎄=mx claus|🧑‍🎓=student|🧑‍🎤=singer|🧑‍🎨=artist|🧑‍🏫=teacher|🧑‍🏭=factory worker\
        |🧑‍💻=technologist|🧑‍💼=office worker|🧑‍🔧=mechanic|🧑‍🔬=scientist|🧑‍🚀=astronaut|🧑‍🚒=firefighter\
        |🧑‍🤝‍🧑=people holding hands|🧑‍🦯=person with white cane|🧑‍🦰=person red hair|🧑‍🦱=person curly hair\
        |🧑‍🦲=person bald|🧑‍🦳=person white hair|🧑‍🦼=person in motorized wheelchair|🧑‍🦽=person in manual wheelchair\
        |🧒=child|🧓=older person|🧔=person beard|🧔‍♀=woman beard|🧔‍♂=man beard|🧕=woman with headscarf\
        |🧖=person in steamy room|🧖‍♀=woman in steamy room|🧖‍♂=man in steamy room|🧗=person climbing\
        |🧗‍♀=woman climbing|🧗‍♂=man climbing|🧘=person in lotus position|🧘‍♀=woman in lotus position\
        |🧘‍♂=man in lotus position|🧙=mage|🧙‍♀=woman mage|🧙‍♂=man mage|🧚=fairy|🧚‍♀=woman fairy|🧚‍♂=man fairy\
        |🧛=vampire|🧛‍♀=woman vampire|🧛‍♂=man vampire|🧜=merperson|🧜‍♀=mermaid|🧜‍♂=merman|🧝=elf|🧝‍♀=woman elf\
        |🧝‍♂=man elf|🧞=genie|🧞‍♀=woman genie|🧞‍♂=man genie|🧟=zombie|🧟‍♀=woman zombie|🧟‍♂=man zombie|🧠=brain\
        |🧡=orange heart|🧢=billed cap|🧣=scarf|🧤=gloves|🧥=coat|🧦=socks|🧧=red envelope|🧨=firecracker|🧩=puzzle piece\
        |🧪=test tube|🧫=petri dish|🧬=dna|🧭=compass|🧮=abacus|🧯=fire extinguisher|🧰=toolbox|🧱=brick|🧲=magnet|🧳=luggage\
        |🧴=lotion bottle|🧵=thread|🧶=yarn|🧷=safety pin|🧸=teddy bear|🧹=broom|🧺=basket|🧻=roll of paper|🧼=soap|🧽=sponge\
        |🧾=receipt|🧿=nazar amulet|🩰=ballet shoes|🩱=one-piece swimsuit|🩲=briefs|🩳=shorts|🩴=thong sandal\
        |🩵=light blue heart|🩶=grey heart|🩷=pink heart|🩸=drop of blood|🩹=adhesive bandage|🩺=stethoscope|🩻=x-ray\
        |🩼=crutch|🪀=yo-yo|🪁=kite|🪂=parachute|🪃=boomerang|🪄=magic wand|🪅=piñata|🪆=nesting dolls|🪇=maracas|🪈=flute\
        |🪐=ringed planet|🪑=chair|🪒=razor|🪓=axe|🪔=diya lamp|🪕=banjo|🪖=military helmet|🪗=accordion|🪘=long drum|🪙=coin\
        |🪚=carpentry saw|🪛=screwdriver|🪜=ladder|🪝=hook|🪞=mirror|🪟=window|🪠=plunger|🪡=sewing needle|🪢=knot|🪣=bucket\
        |🪤=mouse trap|🪥=toothbrush|🪦=headstone|🪧=placard|🪨=rock|🪩=mirror ball|🪪=identification card|🪫=low battery\
        |🪬=hamsa|🪭=folding hand fan|🪮=hair pick|🪯=khanda|🪰=fly|🪱=worm|🪲=beetle|🪳=cockroach|🪴=potted plant|🪵=wood\
        |🪶=feather|🪷=lotus|🪸=coral|🪹=empty nest|🪺=nest with eggs|🪻=hyacinth|🪼=jellyfish|🪽=wing|🪿=goose\
        |🫀=anatomical heart|🫁=lungs|🫂=people hugging|🫃=pregnant man|🫄=pregnant person|🫅=person with crown|🫎=moose\
        |🫏=donkey|🫐=blueberries|🫑=bell pepper|🫒=olive|🫓=flatbread|🫔=tamale|🫕=fondue|🫖=teapot|🫗=pouring liquid\
        |🫘=beans|🫙=jar|🫚=ginger root|🫛=pea pod|🫠=melting face|🫡=saluting face\
        |🫢=face with open eyes and hand over mouth|🫣=face with peeking eye|🫤=face with diagonal mouth\
        |🫥=dotted line face|🫦=biting lip|🫧=bubbles|🫨=shaking face|🫰=hand with index finger and thumb crossed\
        |🫱=rightwards hand|🫲=leftwards hand|🫳=palm down hand|🫴=palm up hand|🫵=index pointing at the viewer\
        |🫶=heart hands|🫷=leftwards pushing hand|🫸=rightwards pushing hand|
        """
}
