// Given names from around the world, those that are also everyday English words left out. Written for this project from general knowledge.

/** Lower case. */
export const FIRST_NAMES: readonly string[] = `
aamir aaron aarti abbas abdallah abdel abdelaziz abdelfattah abdelilah abdelmadjid abdirahman abdoulaye abdourahmane abdul abdul-rahman abdulaziz
abdulla abdullah abdulrahman abdurrahman abhisit abigail abiy abu abubakar adam adama adebayo adel aditi aditya adnan adrian adrián afif agnes
agnieszka agus ahmad ahmed ahmet aidan aisha aiyaz ajay ajit akash akbar akhilesh akhmed akira akram akshay alaa alan alassane albert alberto albin
aleh alejandro aleksandar aleksandr aleksei aleksis alex alexander alexandr alexandra alexei alexey alexis alfred alfredo alhaji alhassan ali alice
alicia aliko aliou alison allan allen almazbek alok alyaksandr amadou amal amanda amar amara amarinder amartya amber amelia amin amina aminata amir
amit amitabh amol amos amr amrita amy ana anand ananya anas anatoli anatoly anders andras andrea andreas andrei andres andrew andrey andriy andrzej
andrás andrés andy angela angelo angus anies anil anirudh anita anjali anju ankit ann anna annalena anne annegret annie ante anthony antoine anton
antonio antonis antti anupam anura anurag anushka anutin anwar aparna aram ararat arash archie aref ariel arjun arkady armen arnab arnold arseniy
artak artem arthur artur arun aruna arundhati arvind asad asha ashish ashley ashok ashot ashraf ashwin asif asim askar aslan asma atal atta attila
atul audrey aung avi avigdor aviv axel ayman ayo ayodele azam aziz azmin babatunde babul baburam bainimarama bakir balakrishnan bambang bamidele
barbara barry bart bashar bashir bassam basuki beatrice beatriz ben benazir benedict benigno benjamin benny bernadette bernard bernardo bernie bert
beth betty beverly bezalel bharat bheki bhumibol bhupendra bidzina bilal bilawal billy bimal biman bina binali binyamin bipin bishnu bjorn björn blade
bob bobby bogdan bohdan bojko bola bongbong boris borut boubacar boyko brad bradley brandon brenda brendan brent brett brian bridget brijesh bruce
bruno bryan budi bukola burhan busisiwe byron bülent caitlin calin calvin cameron camila carl carla carlo carlos carmen carol carole caroline carolyn
carrie casey catherine cathy cecilia cees cemal cesar chaim chamal chandan chandra chandrika charles charlie charlotte chee chen cheryl chetan chidi
chika chike chima chinedu chinua chloe chris christian christina christine christoph christopher chuan chukwuemeka cindy claire clara clarence claude
claudia claudio clement clifford clint clive colin connie connor conor constance corazon cornelius costas craig cristian cristina curtis cynthia cyril
césar daisy damian damien dan daniel daniela danielle danny daoud darren darryl dave david davit dawood dean debbie deborah deepa deepak deepika dejan
delcy dele denis denise dennis denys derek deve devendra devlet dewi dharmendra diana diane dick diego dieter digvijay dilip dimitri dimitris dina
dinesh diosdado dirk divya dmitri dmitry dmytro dominic dominique don donald donna dora doris dorothy doug douglas dov dragan duncan dustin dylan
ebrahim ebrima ed eddie edgar edi edin edith edmund eduardo edward edwin egon ehud eileen ekaterina eko ekrem elaine elchin eleanor elena eli elias
elijah elisabeth elise eliza elizabeth ella ellen elliot elliott elmar elsa elsie elvis emanuel emeka emerson emil emily emine emir emma emmanuel
emmerson emomali enrique enver erdal eric erica erich erik erika erin ernest ernesto esko esther ethan eugene eva evan evangelos evelyn evgeny evo ewa
fabian fabio fabián faisal faiz fakhrul farah farhad farid farida farooq faruk fateh fateme fatemeh fatima fatma fatou fatoumata fawzi fayez fazal
federico felipe felix femi femke ferdinand ferenc fernanda fernando feroz fikile fiona floyd folake frances francesca francesco francis francisco
francois franjo frank franklin frans franz françois fred freddie frederick fredrik frida friedrich fritz fuad fumio funke funmi gabor gabriel gabriela
gadi gagik gamal ganesh ganjar gareth garry gary gaurav gautam gautama gavin geert geeta gemma gennadiy gennady geoff geoffrey georg george georges
georgi georgina georgy gerald gerard gerardo gerhard germán gerrit geun-hye ghassan gheorghe ghulam gideon gilbert giles gillian gina giorgi giorgio
giorgos giovanni girija girish gita giulia giuseppe gladys glen glenn gloria godswill goh golda gonzalo goodluck gopal goran gordon gotabaya gottfried
govind graham greg gregor gregory greta grigory guan guido guillermo gunnar gunther gurbanguly gurmeet gus gustavo guus guy gwede gábor günter günther
habib hadi hafez hafiz hage haidar haile haim hakainde hakan hakim hala halima halimah hamad hamdan hamed hamid hamza hana hanan haneen hani hannah
hans harald harbhajan hardik hari haris harish harold haron haroon harriet harry harsh harsha hartmut haruhiko haruki harun harvey hasan hashim hasina
hassan hayk hazel hazem heather heba hector heidi heikki heinrich helen helena helene helga helmut hema hemant hendrik heng henri henrik henry herbert
herman heydar hideki hilary hilda hiroshi hisham hishammuddin horacio horst hosni hossein houari howard hrant htin hubert huda hugh hugo humayun
humphrey hun husain husayn hussain hussein håkan héctor ian ibrahim ibrahima ibtisam ichiro idris idriss ifeanyi ignacio igor ihor ike ikram ilham
ilir ilya imad imelda imran indah indira indra ines ing-wen ingrid inzamam ioan ion iqbal irakli irene irfan irina iris irma iryna isaac isabel
isabella isabelle isaiah isaias isatou ishan ishaq isko ismail ismaila ismat istvan istván itai itamar ivan ivaylo ivo iván jaap jacinda jack jackie
jackson jacob jacqueline jacques jae-in jafar jagan jagdish jai jaime jair jairam jakaya jake jalal jamal james jamie jamil jamila jan jana jane janet
janez janice janne janša jared jari jaroslaw jarosław jasmine jason jaswant jatin javad javed javier jawad jawaharlal jay jaya jayalalithaa jayant
jayesh jean jeanine jeff jeffrey jelena jenna jennifer jenny jens jeremiah jeremy jeroen jerome jerry jerzy jesper jess jesse jessica jesus jesús
jhala jiabao jiang jill jim jimmy jinping jintao jiri jitendra jiří jo joachim joan joana joanna joanne joao joaquin joaquín joe joel joerg joey johan
johann johanna johannes john johnny joko jomo jon jonas jonathan jong joost joram jordi jorge jorgen josaia joschka jose josef joseph josephine josh
joshua josé joyce joão juan juana juanita judit judith judy juha jules julia julian juliana julie julien juliet julio julius julián jumana junichiro
justin jusuf jyoti jyotiraditya jörg jürgen kai kajal kalusha kalyan kamal kamala kanhaiya kapil karan kareem karen karim karin karl karla karthik
karunanidhi kashif kassym kassym-jomart katalin katarzyna kate katharine katherine kathleen kathryn kathy katie katrina katsuya kavita kay kazuo kei
keiji keiko keith kelechi kelly kelvin kemal kemi ken kenji kenneth kenny kenta keqiang kerry keshav ketevan kevin kgalema khadga khadija khairy
khaled khaleda khalid khalifa khalil khushbu ki-moon kim kimberly kimi kiran kirill kirk kirsten kirti kishore kit kizza kjell klaas klaus knut koen
kofi koji kojo kolinda konstantin konstantinos kostas kostyantyn krishna kristen kristian kristin krzysztof ksenia kumar kunal kurt kusal kwabena
kwaku kwame kwasi kwesi kyaw kyle kyriakos laila laisenia lakshmi lal lalit lalu lance larisa larry lars lasith laszlo lata latif laura lauren
laurence laurent lawrence laxmi layla lazarus leah lech lee leila lena leni lenín leo leon leonard leonardo leonid leopoldo leroy leslie lev levan
levy lewis leyla liam lidia lilian lillian lily lim lin linda lindiwe lindsay lindsey lionel lisa liz lloyd lois lorenzo loretta lorraine lothar louis
louisa louise luay luc luca lucas lucia lucien lucy lucía ludovit luhut luigi luis luisa luiz luka lukas luke luo lydia lynn lyudmila lászló mabel
macky madhav madhu madhuri maggie magnus magomed mahamadou mahatma mahdi mahela mahendra maher mahesh mahfouz mahinda mahir mahmoud mahmud maithripala
majid makarios makoto maksim maksym malcolm malgorzata malik mamadou mamata mandla manfred manish manmohan manny manoj mansour mansur manuel manuela
mao marat marc marcel marcelo marcia marco marcos marcus margaret margarita maria marian mariana marianne marie marija mario marion marjorie mark
marko markus marlene marshall marta martha martin martina martín marvin marwan mary maryam maría masahiro masao mashrafe masood masoud massoud mateo
mateusz mathew matija mats matt matteo matthew matthias matti maureen maurice mauricio mawlana max maxim maximilian maxine mayawati mazen meena meera
megan megawati mehdi mehmet mehriban mehul melanie meles melinda melissa menachem meral meredith mette michael michel michele michelle miguel mihai
mika mikael mike mikhail mikheil milan mildred miles milo milorad milos miloš mir miranda mircea miriam mirjam mirko mirza mitch mitchell mmusi modou
mohamad mohamed mohammad mohammed mohan mohit moira mokgweetsi molly moncef monica monika moqtada morgan morten moshe mostafa mounir mousa moussa
mswati muammar mubarak mugisha muhammad muhammed muhyiddin mujtaba mukesh mukhtar mukul mulayam muqtada murad murat muriel murray musa mushfiqur
mustafa mustapha muttiah mwai mykhailo mykhaylo mykola myung-bak mónica nabih nabil nabila nader nadezhda nadia nadim nadine naftali nagma naguib naji
najib najla naledi namal nana nancy nand nandini naomi naoto narayan narendra naresh nasir nasrin nasry nasser natalia natalie nataliya natalya
natasha nathan nathaniel naveen navjot nawaf nawaz nay nayib nazir ndidi neeraj neha neil nelson nenad nestor nga ngozi nguyen nicanor nicholas nick
nicola nicolae nicolas nicole nicolás nicos nida niels nigel nikhil nikita nikki nikol nikola nikolai nikolay nikos nilesh nils nina nino nirav
nirmala nitin nitish nizar nkosazana nnamdi nnenna noah noam noel nomvula noor nora norbert noriko norma norman nour nouri novak nursultan nurul
néstor obaidul obiageli okechukwu oksana ola olaf oleg oleh oleksandr olena olga olha oliver olivia olivier ollanta ollie olof olusegun oluwaseun omar
omer omkar omoyele ong osama osamu oscar osman oswald otto ousainou ousmane owen paavo pablo padma paloma pam pamela panfilo pankaj panos paola paolo
park parth parviz pascal pat patience patricia patricio patrick paul paula paulina pauline paulo pavel pavlo pawel paweł pedro peggy pekka pelle
penelope penny pervaiz pervez pete peter petr petra petro pham phil philemon philip philipp philippa philippe phillip phoebe phuc phyllis pierre
pieter pietro piotr pita piyush polly pooja prabhakar prabowo prachanda pradeep prakash pramod pranab pranav prasad prashant pratap prathiba pratibha
praveen pravin prawit prayut preeti prem preston prithvi priya priyanka puja pushpa pyotr péter qais qamar qasem qasim qishan rachel rachid radha
radovan radu rafael rafik rafiq rafizi raghuram rahim rahul raila rainer raj raja rajan rajat rajendra rajesh rajinder rajiv rajnath rakesh ralf ralph
ram ramachandra raman ramesh rami ramnath ramon ramona ramush ramzan ramón rana ranasinghe ranbir randall randy rania ranil ranjan ranjit raphael
rashed rasheed rashid rashmi rasmus rasul ratan ratko ratu rauf raul ravi ravindra ray raymond raza raúl rebecca recep reggie reginald reinhard rekha
renata rene renee renuka rené retno reza rhys riad ricardo riccardo richard rick ricky rishi rita ritu riyad rizal robert roberta roberto robin robyn
roch rod roderick rodney rodolfo rodrigo roger rohan rohini rohit roland rolf romeo ron ronald ronaldo ronnie rory rosa rosalind rosemary roshan
rosmah ross rotimi rouhani roxanne roy ruben rudolf rudolph rudy rumen rune rupert ruslan russell rustam ruth ruud ryan ryo ryu saad saadi sabah
sabrina sachin sadako sadiq sadyr saeb saeed sahil sahra said saidou saied sajith salah saleh salem sali salim sally salma salman salome salva
salvador salvatore sam samantha sami samia samir samira samuel sana sanae sanath sandeep sandor sandra sandy sangeeta sani sanjay sanjaya sanjeev
sanjiv sanna santosh sara sarah sarita sarojini satish satoshi satya satyendra sauli saurabh savita sayed sayyed sayyid scott sean sebastian seiji
selahattin selim semyon serdar serena seretse serge sergei sergey sergio sergiy serhii serhiy serzh seth seun seyed shabbir shafie shah shahbaz shahid
shakib shakil shane shankar shannon shanti sharad sharif sharon shashi shatrughan shaun shavkat shawn shehbaz sheila shekhar sheldon shelley sher
sherry shigeki shigeo shigeru shikhar shilpa shimon shinzo shireen shirin shirley shiv shivam shivraj shlomo shobha shohei shreya shruti shui-bian
shunsuke shyam siarhei sibusiso siddharth siddiq sidharth sidney siegfried sigmar sigurd silvia silvio simon simone siphiwe sipho sirimavo sita siti
sitiveni sixto siyabonga slobodan smriti sneha sofía sohail sokha solomon somchai somnath somsak sonam sonia sonya sooronbay sophia sophie soren
sourav spencer srettha sri srinivas stacey stan stanislav stanislaw stanley stavros stefan stefano steffen stella sten stepan stephanie stephen steve
steven stewart stig stipe stjepan stuart subhash subramanian sudha sudhir sue sujata suk sulaiman suleiman suleyman suman sumit sunil sunita suresh
surya susan susana susanna susanne sushil sushma susilo suu suzanne sven svetlana sviatlana swami swati syed sylvia søren süleyman tadashi tahir
takashi takeshi taku talal tamar tamim tan tania tanya tara taras tarek tareq tariq tarique tarja taro tarun tatiana tatsuya tatyana tawfiq tayyip ted
tedros tejashwi temitope tendai tengku terence teresa terry tessa tetsuya tewodros thabo thaksin thanathorn thant tharman thein thelma themba theo
theodore theresa therese thiago thierry thomas thorbjørn thorsten thulani thuli tibor tigran tim timo timothy timur tin tina tito toby todd tom tomas
tomasz tomaž tommy tomoko tomomi tomás toni tony tor torsten toshihiko toshiro tracey tracy traian tran trevor tristan tsai tunde tung-chee tymofiy
tzipi uche uday uhuru ulf ulla ulrich ulrike uma umar umaru umer umesh urho uri ursula usha usman uttam uwe uzodinma vaclav vadim vahan vajiralongkorn
valentin valentina valeri valeria valerie valery vandana vanessa varun vasily vasundhara vasyl venkaiah venkat vera vernon veronica verónica vesna
viacheslav vicente vicky victor vidya vijay vikas vikram viktor vimal vinay vincent vincenzo vinod viola vipin virat virender virginia vishal vishnu
vitali vitalii vitaly vivek vivian vlad vladimir vladimír vladislav vojislav volker volodymyr voreqe vuk vyacheslav václav wael wahid wai waleed walid
wallace walter wanda wang waqar warren wasim wayne wen wendy werner wilfred wilhelm willem william willie wim wimal winston wojciech wole wolfgang
xavier xi xiaoping xiomara yaakov yahya yair yakub yakubu yana yang yanis yannis yaqub yash yashwant yasin yasir yasmin yasser yassin yasuo yaw yayi
yegor yekaterina yelena yemi yeo-jong yevgeny yevhen ying-jeou yingluck yitzhak yogesh yogi yoko yolanda yoon yoshihide yoshihiko yoshiro yossi yousaf
yousef youssef yousuf yoweri yudi yukio yuko yulia yuliya yunus yuri yuriko yuriy yury yusra yusuf yutaka yuvraj yves yvonne zach zachary zafar zahid
zahra zaid zainab zakaria zaki zanele zaw zaynab zbigniew zdenek zedong zemin zhang zhanna zhao zhou zia ziad ziaur zoe zoltan zoltán zoran zoya
zubair zulfikar zulfiqar zurab zuzana zweli álvaro ángel óscar
agnete agustín aksel alois amelie anneliese annette antonia arturo astrid aurélie begoña belén benoît bettina birgit birgitta bjarne blanca britta
bénédicte carsten catalina chantal claus clémence concha consuelo cécile céline dagmar detlef didier dietmar dolores domingo dorothea eberhard elke
elspeth elvira encarnación erwin esteban eva-maria fabrice fermín florence frauke frédéric gabriele gaëlle geneviève gerd gerda gerlinde gilles gisela
graciela guadalupe gudrun guillaume gunvor hanne hannelore hedwig heike heiner heinz helge henning hermann hernán hervé hilde holger hélène ilse inge
ingeborg inken inés iñaki jan-erik jean-luc jean-marc jean-marie jean-pierre jochen josefa josefina jutta jérôme karl-heinz karsten katharina kathrin
katja katrin kerstin leticia lourdes loïc lucie ludovic ludwig léa macarena maike margarete margit maribel marie-claude mathilde maud maëlle mechthild
mercedes mickaël mireille montserrat morag mélanie nadège nathalie noémie nuray nuria océane oda odile ole ottilie perrine pilar reiner remedios
renate rocío rosario roswitha rubén rémi rüdiger sabine sandrine santiago savannah sigrid silke solange solveig solène stefanie stéphane stéphanie
sylvain sylvie sébastien thibault tobias traudl trinidad udo ute valérie veronika virginie véronique waltraud wiebke ximena yannick yvette élise
élodie émilie étienne
`
  .trim()
  .split(/\s+/);
