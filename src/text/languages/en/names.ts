// @data English names: what words tell their type; bodies, frameworks and places known by themselves.
import type { NameHead, WordList } from '../lexicon.ts';

export const heads: readonly NameHead[] = [
  {
    words:
      'act convention conventions agreement agreements protocol declaration plan plans agenda compact compacts treaty charter standards standard directive directives order memorandum resolution principles rules code guidelines covenant pact constitution statute regulation regulations roadmap communiqué communique outline mou outlook-document statement vision-document note law decree accord accords concord arrangement arrangements concordat bill strategy-document blueprint blueprints treaties masterplan manual handbook handbook guide acquis outcome-document nap ndc ndcs workplan work-plan terms document circular award',
    type: 'I',
    why: 'United Nations Convention against …, Rehabilitation Act',
  },
  {
    words:
      'committee committees ministerial subcommittee forum forums fora mechanism mechanisms dialogue dialogues summit summits conference conferences meeting meetings force group review council councils consultations consultation commission-meeting talks assembly-meeting troika panel taskforce consortium task-force roundtable seminar seminars symposium workshop expo fair festival network networks platform platforms facility body',
    type: 'M',
    why: 'Joint Committee, Working Group, Task Force, Business Council',
  },
  {
    words:
      'institutes laboratories ministries administration department agency office service board bureau ministry assembly nations organization organisation union bank fund institute archives congress parliament court authority center centre centers centres commission corporation university foundation secretariat house directorate interpol association academy tribunal senate cabinet survey laboratory federation society corps museum library hospital college gallery red-cross crescent police guard navy army airlines customs exchange-commission inspectorate chamber observatory duma diet knesset majlis bundestag bundesrat rada seimas sejm riksdag storting folketing soviet vice-ministry embassy consulate entity unit',
    type: 'O',
    why: 'General Services Administration, Department of …',
  },
  {
    words:
      'initiative initiatives partnership partnerships strategy framework vision day year decade campaign goals outlook pathway alliance movement approach pledge policy policies pact-initiative deal principle policy-framework',
    type: 'F',
    why: 'Precision Medicine Initiative, World Day against …',
  },
  {
    words:
      'project area railway corridor corridors program programme programmes dashboard portal scorecard zone zones park line system registry hub toolkit challenge playbook grid pipeline bridge highway port airport dam plant reactor tool register viewer tracker satellite database clearinghouse repository website station expressway canal tunnel terminal stadium centre-project exercise site inventory catalog fund-project',
    type: 'J',
    why: 'College Scorecard, Economic Corridor, Power Grid',
  },
  {
    words:
      'river sea ocean strait peninsula gulf basin valley island islands mountains province county district bay lake delta region desert coast archipelago antilles sahel',
    type: 'L',
    why: 'Mekong River, South China Sea',
  },
];

/** Words that may stand inside a name between capitalised ones. */
export const connectors: readonly WordList[] = [
  {
    words:
      'of and for on against in the to with between among amongst by under at concerning regarding towards into beyond',
    why: 'Office of Management and Budget',
  },
];

/** Capitalised words that make no name by themselves, nor begin one. */
export const plainCapitals: readonly WordList[] = [
  {
    words:
      'See The A An We This These Those It In On At By For To And Or But If As All Each Any Some Such Both Our Their Its Through Under During While When Where After Before Since Until With Without From Into Upon Additionally Also Further Furthermore Moreover Federal American Americans Member Members States State Party Parties Government Governments National Internet Building Using Through President Secretary Director Support Promote Strengthen Enhance Improve Develop Implement Continue Encourage Explore Establish Expand Ensure Launch Create Convene Hold Exchange Facilitate Deepen Conclude Sign Adopt Provide Increase Advance Foster Step Operationalise Operationalize Conduct Undertake Work Use Publish Release Pilot Identify Review Consider Participate Join Share Recognizing Recalling Noting Reaffirming Welcoming Recognising Acknowledging Emphasizing Guided Convinced Desiring Considering Having Believing Aware Determined Article Articles Section Paragraph Chapter Annex Part Table Figure Exhibit Box Appendix Heads Ministers Leaders Prime Minister Foreign Deputy Assistant Chair Chairman Co-Chair General Inspector Commissioner Ambassador His Her Majesty Excellency Mr Mrs Ms Dr Progress Experts Research Resources Findings Not No There Here Over Recently Going In Established Other Many Most Several Every Between Among Within Regarding Concerning Pursuant Subject According Towards Following Given Despite Although However Therefore Thus Milestone Measurement Target Date Responsible',
    why: 'first words of sentences, common titles',
  },
];

/** Bodies known by an abbreviation or a name without a telling head. */
export const bodies: readonly WordList[] = [
  {
    words:
      'United Nations system|United Nations country teams|Secretariat|United Nations Educational, Scientific and Cultural Organization|UN|UNESCO|UNICEF|UNDP|UNEP|UNHCR|UNFPA|UNODC|UNIDO|UNCTAD|UNCITRAL|UN-Habitat|UN Women|UN-Women|FAO|WFP|IFAD|ILO|IOM|ITU|ICAO|IMO|IAEA|WHO|WTO|WIPO|WMO|IMF|World Bank|World Bank Group|UN Secretary-General|UN Secretary General|Multilateral Development Banks|International Red Cross and Red Crescent Movement|AIIB|ADB|AfDB|EBRD|EIB|OECD|OSCE|NATO|Interpol|INTERPOL|Europol|EUROPOL|Eurojust|Frontex|ICRC|ECOWAS|SADC|OIC|GCC|SCO|BRICS|G20|G7|APEC|AU|NEPAD|CARICOM|MERCOSUR|IORA|ESCAP|UNESCAP|ECLAC|OPEC|IEA|IRENA|European Economic Community|European Community|European Communities|East African Community|Economic Community of West African States|Caribbean Community|Andean Community|Southern African Development Community|Council of Europe|European Commission|European Parliament|European Council|European Central Bank|White House|Congress|Parliament|HM Treasury|Security Council|United Nations Security Council|United Nations|African Union|Arab League|League of Arab States|Red Cross|OMB|GSA|NARA|EPA|NASA|NOAA|USAID|FBI|Intelligence Community|Mekong River Commission|General Assembly|United Nations General Assembly|Economic and Social Council|Human Rights Council|United Nations Human Rights Council|Council of the European Union|Gulf Cooperation Council|Cooperation Council for the Arab States of the Gulf|Arctic Council|ASEAN|Intergovernmental Panel on Climate Change|IPCC|United Nations Environment Programme|United Nations Development Programme|World Food Programme|United Nations Children’s Fund|Green Climate Fund|Global Environment Facility|International Monetary Fund|United Nations Population Fund|Pacific Islands Forum|Financial Action Task Force|Secretariat of the Convention|Interpol|ASEAN Secretariat|European External Action Service|Eurasian Economic Union|Organisation of Islamic Cooperation|Shanghai Cooperation Organization|Shanghai Cooperation Organisation|Association of Southeast Asian Nations',
    why: 'UNESCO, World Bank, White House',
  },
];

/** Letters that stand for no body: what somebody works on, works with or is. */
export const commonLetters: readonly WordList[] = [
  {
    words:
      'AI ICT ICTs IT SME SMEs MSME MSMEs GDP GNI GHG GHGs HR NGO NGOs CSO CSOs INGO INGOs PPP PPPs R&D COVID HIV TB AIDS STEM TVET DNA PDF API APIs URL USB ID FAQ FAQs CO GIS GPS LNG EV EVs IPR IP FDI FTA FTAs MOU MOUs MoU MoUs LGBT VAT FY UTC USD EUR GBP CEO CFO CIO COO CSR ESG DRR WASH NCD NCDs NDC NDCs SDG SDGs',
    why: 'the use of AI by ICT firms: no body acts',
  },
];

/** Ways of meeting known without a telling head. */
export const mechanisms: readonly WordList[] = [
  {
    words:
      'ADMM-Plus|ADMM Plus|ARF|ASEAN Plus Three|ASEAN Plus One|Friends of the Mekong|Conference of the Parties|Paris Club|Non-Aligned Movement',
    why: 'ASEAN Plus Three',
  },
];

/** Frameworks known without a telling head. */
export const frameworks: readonly WordList[] = [
  {
    words:
      'AOIP|Women, Peace and Security Agenda|Belt and Road|Belt and Road Initiative|Sustainable Development Goals|SDGs|Eastern Partnership|Global Gateway|Indo-Pacific Economic Framework|Open Government Partnership|EITI|Extractive Industries Transparency Initiative|Agenda 2063|Five Principles of Peaceful Coexistence|Five Principles for Peaceful Coexistence|Common Security and Defence Policy|European Neighbourhood Policy',
    why: 'Sustainable Development Goals',
  },
];

/** Instruments known without a telling head. */
export const instruments: readonly WordList[] = [
  {
    words:
      'Paris Agreement|Agenda 21|TAC|SEANWFZ|ZOPFAN|2030 Agenda|2030 Agenda for Sustainable Development|Sendai Framework|Kyoto Protocol|Charter of the United Nations|UN Charter|UN charter|Universal Declaration of Human Rights|UNCLOS|UNFCCC|CITES|UNCAC|RCEP|WTO Agreements|Acquis|Helsinki Final Act|Nationally Determined Contributions|Nationally Determined Contribution',
    why: 'Paris Agreement',
  },
];

/** Places that are names by themselves. */
export const places: readonly WordList[] = [
  {
    words:
      'Europe|Asia|Africa|America|North America|South America|Latin America|Central America|Oceania|Arctic|Antarctica|Antarctic|Middle East|Near East|Far East|Central Asia|South Asia|Southeast Asia|South-East Asia|East Asia|Northeast Asia|Western Balkans|Balkans|Caucasus|South Caucasus|Caribbean|Sub-Saharan Africa|Horn of Africa|Sahel|Maghreb|Pacific|Indo-Pacific|Asia-Pacific|Mediterranean|Black Sea|Baltic Sea|South China Sea|East China Sea|Caspian Sea|Red Sea|Gulf of Aden|Gulf of Guinea|Indian Ocean|Pacific Ocean|Atlantic Ocean|Mekong|Transnistria|Crimea|Donbas|Gaza|West Bank|Taiwan|Tibet|Xinjiang|Hong Kong|Macao|Macau|Yunnan|Guangxi|Guangdong|Hainan|Sichuan|Fujian|Silk Road|Netherlands Antilles|Surinam|Aruba|Northern Ireland|Scotland|England|Wales|Channel Islands|Isle of Man|Gibraltar|Bermuda|Greenland|Faroe Islands|Puerto Rico|Guam|French Polynesia|New Caledonia|Curaçao',
    why: 'continents, seas, regions',
  },
  {
    words:
      'Beijing|Shanghai|Guangzhou|Shenzhen|Kunming|Nanning|Chengdu|Chongqing|Xi’an|Urumqi|Vientiane|Luang Prabang|Boten|Mohan|Phnom Penh|Sihanoukville|Siem Reap|Hanoi|Ha Noi|Ho Chi Minh City|Hai Phong|Da Nang|Bangkok|Chiang Mai|Nong Khai|Yangon|Naypyidaw|Mandalay|Kyaukphyu|Kuala Lumpur|Jakarta|Bandung|Bali|Manila|Bandar Seri Begawan|Dili|New Delhi|Mumbai|Kolkata|Islamabad|Karachi|Lahore|Gwadar|Kabul|Dhaka|Chittagong|Colombo|Hambantota|Kathmandu|Thimphu|Malé|Astana|Almaty|Tashkent|Samarkand|Bishkek|Dushanbe|Ashgabat|Ulaanbaatar|Moscow|Saint Petersburg|Vladivostok|Tokyo|Osaka|Kyoto|Seoul|Busan|Pyongyang|Canberra|Sydney|Wellington|Auckland|Suva|Apia|Port Moresby|Honiara|Nuku’alofa|Port Vila|London|Paris|Berlin|Bonn|Rome|Madrid|Lisbon|Brussels|The Hague|Amsterdam|Luxembourg City|Geneva|Bern|Vienna|Prague|Warsaw|Budapest|Bucharest|Sofia|Athens|Belgrade|Zagreb|Ljubljana|Bratislava|Copenhagen|Oslo|Stockholm|Helsinki|Reykjavik|Dublin|Tallinn|Riga|Vilnius|Minsk|Kyiv|Kiev|Chisinau|Chișinău|Tbilisi|Batumi|Yerevan|Baku|Ankara|Istanbul|Nicosia|Valletta|Tunis|Tripoli|Cairo|Algiers|Rabat|Marrakesh|Jerusalem|Ramallah|Amman|Beirut|Damascus|Baghdad|Tehran|Riyadh|Jeddah|Abu Dhabi|Dubai|Doha|Manama|Kuwait City|Muscat|Sana’a|Addis Ababa|Nairobi|Mombasa|Kampala|Kigali|Dar es Salaam|Dodoma|Lusaka|Harare|Maputo|Luanda|Pretoria|Johannesburg|Cape Town|Durban|Windhoek|Gaborone|Abuja|Lagos|Accra|Dakar|Bamako|Abidjan|Freetown|Monrovia|Khartoum|Djibouti City|Mogadishu|Antananarivo|Port Louis|Kinshasa|Brazzaville|Yaoundé|Washington|Washington, D.C.|New York|San Francisco|Los Angeles|Honolulu|Ottawa|Toronto|Vancouver|Montreal|Mexico City|Havana|Kingston|Panama City|San José|Bogotá|Quito|Lima|La Paz|Caracas|Brasília|Rio de Janeiro|São Paulo|Buenos Aires|Montevideo|Asunción|Santiago|Marrakech|Kazan|Sochi|Chai Nat|Subang',
    why: 'capitals and cities in which texts are signed and meetings held',
  },
];

/** Cities, of those places: where a text was signed is no part of its name. */
export const cities: readonly WordList[] = places.slice(1);

/** Titles of persons: a name stops before them. */
export const personTitles: readonly WordList[] = [
  {
    words:
      'Director Directors Employees Officials Officers Secretary Minister Ministers President Chair Ambassador Commissioner Administrator Members Staff Chairman Chairperson Premier Governor Vice-President Vice-Premier Vice-Chairman Secretary-General Director-General Speaker',
    why: 'Federal Bureau of Investigation Director',
  },
];
