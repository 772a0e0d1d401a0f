"""Places too large to single anybody out: countries, their peoples' regions, and cities of a million or more.

Origin: written from general knowledge for this project; licence: MIT, as the project. A place in this list
is no
small place.
"""

_PLACES_TEXT = """
afghanistan; albania; algeria; angola; argentina; armenia; australia; austria; azerbaijan; bahrain;
bangladesh;
belarus; belgium; benin; bolivia; bosnia; botswana; brazil; bulgaria; cambodia; cameroon; canada; chad; chile;
china; colombia; congo; croatia; cuba; cyprus; denmark; ecuador; egypt; england; eritrea; estonia; ethiopia;
finland; france; gabon; georgia; germany; ghana; greece; guatemala; guinea; haiti; honduras; hungary; iceland;
india; indonesia; iran; iraq; ireland; israel; italy; jamaica; japan; jordan; kazakhstan; kenya; korea;
kosovo;
kuwait; laos; latvia; lebanon; liberia; libya; lithuania; luxembourg; madagascar; malawi; malaysia; mali;
malta;
mauritius; mexico; moldova; mongolia; montenegro; morocco; mozambique; myanmar; namibia; nepal; netherlands;
new zealand; nicaragua; niger; nigeria; norway; oman; pakistan; palestine; panama; paraguay; peru;
philippines;
poland; portugal; qatar; romania; russia; rwanda; saudi arabia; scotland; senegal; serbia; sierra leone;
singapore; slovakia; slovenia; somalia; south africa; south america; north america; central america; spain;
sri lanka; sudan; sweden; switzerland; syria; taiwan; tajikistan; tanzania; thailand; togo; tunisia; turkey;
uganda; ukraine; uruguay; uzbekistan; venezuela; vietnam; wales; yemen; zambia; zimbabwe; united states; usa;
us;
uk; united kingdom; great britain; britain; northern ireland; europe; asia; africa; america; oceania; eastern;
western; northern; southern; central; south; north; east; west; middle east; far east; southeast asia; latin
america; sub-saharan africa; west africa; east africa; eastern europe; the caribbean; caribbean; scandinavia;
london; paris; berlin; madrid; rome; vienna; hamburg; munich; barcelona; milan; istanbul; moscow; kyiv;
warsaw;
budapest; prague; bucharest; athens; lisbon; amsterdam; brussels; stockholm; copenhagen; oslo; helsinki;
dublin;
new york; los angeles; chicago; houston; philadelphia; boston; san francisco; washington; dallas; atlanta;
miami;
toronto; montreal; vancouver; mexico city; sao paulo; rio de janeiro; buenos aires; lima; bogota; santiago;
tokyo;
osaka; seoul; beijing; shanghai; hong kong; taipei; bangkok; jakarta; manila; delhi; new delhi; mumbai;
kolkata;
chennai; bangalore; hyderabad; karachi; lahore; dhaka; tehran; baghdad; riyadh; dubai; cairo; lagos; nairobi;
kinshasa; johannesburg; cape town; accra; addis ababa; casablanca; sydney; melbourne; brisbane; perth;
auckland
"""
LARGE_PLACES: frozenset[str] = frozenset(" ".join(place.split()) for place in _PLACES_TEXT.split(";"))
