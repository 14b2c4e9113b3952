var e=`# The words of the page of \`passage serve\`, in Arabic. Groups stand in the order of the page.
# A number and its sign of per cent are kept together from left to right by U+2066 and U+2069.
# corridor ممر, road طريق, statement إفادة, log سجل, believed معتقد, supposed مفترض, disputed محل خلاف, shortage نقص, need met حاجة ملبّاة.

## Everywhere

skip-to-corridors = إلى الممرات
loading = جارٍ التحميل…
report = تقرير للطباعة (بالإنكليزية)
language = اللغة
views = العروض
view-map = الخريطة
view-failed = تعذّر تحميل هذا الجزء من الصفحة. أعد تحميل الصفحة.
period = من { $from } إلى { $to }، { $count ->
    [one] يوم واحد ({ $count })
    [two] يومان ({ $count })
    [few] { $count } أيام
   *[other] { $count } يومًا
}
audience-public = للعموم
audience-partners = للشركاء
audience-internal = داخلي
leg-name = { $from } – { $to }
sheet-back = رجوع
sheet-close = إغلاق

## While there is no answer, and when something is wrong

loading-title = قراءة الجداول
loading-text = تستغرق الخطة الأولى بضع ثوانٍ. بعد ذلك يأتي جواب كل تغيير فورًا.
empty-title = لا يوجد في هذه الجداول أي ممر بعد
empty-text = تُظهر هذه الصفحة من ينقصه ماذا عندما يُفتح طريق أو يُغلق. وتحتاج لذلك على الأقل إلى:
empty-first = أماكن فيها ناس وأماكن فيها بضائع، في الجدول «sites»
empty-second = الطرق التي بينها، في «legs»، وما يمكن إغلاقه منها، في «corridors»
empty-third = حاجات الناس، في «needs»، والموجود في كل مكان، في «stocks»
empty-example = لرؤيتها وهي تعمل، ابدأ من المثال المرفق:
locked-title = تحتاج هذه الصفحة إلى مفتاحها
locked-text = شُغّل البرنامج بحيث يمكن لآخرين على الشبكة الوصول إليه. افتح العنوان كاملًا كما طبعه، والمفتاح في آخره.
faulty-title = { $count ->
    [one] يوجد خطأ واحد ({ $count }) في الجداول
    [two] يوجد خطآن ({ $count }) في الجداول
    [few] توجد { $count } أخطاء في الجداول
   *[other] يوجد { $count } خطأ في الجداول
}
faulty-text = لا توضع خطة من جداول فيها أخطاء. أصلحها واحفظ؛ وتتابع هذه الصفحة بعد ذلك من نفسها.
faulty-again = قراءة من جديد
faults-more = { $count ->
    [one] وخطأ آخر ({ $count })؛ الأمر “passage check” يسردها كلها
    [two] وخطآن آخران ({ $count })؛ الأمر “passage check” يسردها كلها
    [few] و{ $count } أخطاء أخرى؛ الأمر “passage check” يسردها كلها
   *[other] و{ $count } خطأ آخر؛ الأمر “passage check” يسردها كلها
}
lost-title = توقف البرنامج على هذا الحاسوب.
lost-text = ما تراه هو آخر جواب؛ لم يضع شيء مما أكدته. شغّل البرنامج من جديد: تتابع هذه الصفحة بعد ذلك من نفسها، بما اخترته منذ ذلك الحين.
lost-again = حاول الآن
stale-title = { $count ->
    [one] تغيرت الجداول وفيها الآن خطأ واحد ({ $count }).
    [two] تغيرت الجداول وفيها الآن خطآن ({ $count }).
    [few] تغيرت الجداول وفيها الآن { $count } أخطاء.
   *[other] تغيرت الجداول وفيها الآن { $count } خطأ.
}
stale-text = ما تراه هو جواب الجداول التي قبلها.
refused-title = تعذّر حساب ذلك.
refused-text = ما تراه هو الجواب الذي قبله.

## Parts of several views

view-plan = الخطة
view-log = السجل
view-scenarios = السيناريوهات
none-mark = –
tonnes = { $tonnes } طن
trucks = { $count ->
    [zero] لا شاحنات ({ $count })
    [one] شاحنة واحدة ({ $count })
    [two] شاحنتان ({ $count })
    [few] { $count } شاحنات
   *[other] { $count } شاحنة
}
filters = تصفية
filters-none = إظهار الكل
show-more = إظهار { $count ->
   *[other] { $count }
} أخرى
sheet-copy = نسخ إلى إكسل
sheet-copy-hint = ينسخ الصفوف المعروضة مع رأسها
sheet-copied = { $count ->
    [one] نُسخ صف واحد ({ $count })؛ ألصقه في جدول بيانات.
    [two] نُسخ صفان ({ $count })؛ ألصقهما في جدول بيانات.
    [few] نُسخت { $count } صفوف؛ ألصقها في جدول بيانات.
   *[other] نُسخ { $count } صفًا؛ ألصقها في جدول بيانات.
}
sheet-not-copied = لا يسمح المتصفح بالنسخ. نزّل الصفوف بدلًا من ذلك.
sheet-download = تنزيل CSV
sheet-downloaded = { $count ->
    [one] صف واحد ({ $count }) في { $file }.
    [two] صفان ({ $count }) في { $file }.
    [few] { $count } صفوف في { $file }.
   *[other] { $count } صفًا في { $file }.
}
tables-changed = تغيرت الجداول منذ قرأتها هذه الصفحة. وقد قرأتها من جديد: انظر فيما كُتب هنا وأعد المحاولة.

## The plan

plan-movements = التحركات
plan-dispatch = انطلاقات يوم
plan-shortages = النقص
plan-old = تعذّرت قراءة الخطة الجديدة؛ هذه هي التي قبلها.
plan-failed = تعذّرت قراءة الخطة.
movement-caption = تحركات الخطة. أزرار الرأس ترتّب حسب عمودها.
movement-depart = الانطلاق
movement-arrive = الوصول
movement-from = من
movement-to = إلى
movement-corridors = عبر الممر
movement-commodity = البضاعة
movement-quantity = الأطنان
movement-trucks = الشاحنات
movement-fleet = الأسطول
movement-shared = على شاحنات صف آخر
movement-day = يوم الانطلاق
movement-all-days = كل الأيام
movement-chosen-day = { $day } فقط
movement-place = المكان
movement-all-places = كل الأماكن
movement-corridor = الممر
movement-all-ways = كل الطرق
movement-no-corridor = بلا ممر
movement-all-goods = كل البضائع
movement-sum = { $all ->
   *[other] التحركات: { $count } من { $all }
}
movement-none = لا شيء يتحرك في هذه الخطة.
movement-none-shown = لا تحرك يوافق هذه التصفية.
dispatch-day = يوم الانطلاق
dispatch-before = اليوم السابق
dispatch-after = اليوم التالي
dispatch-none = لا شيء ينطلق في هذا اليوم.
dispatch-from = { $count ->
    [one] من مكان واحد ({ $count })
    [two] من مكانين ({ $count })
    [few] من { $count } أماكن
   *[other] من { $count } مكانًا
}
dispatch-caption = ما ينطلق في { $day } حسب مكان الانطلاق
dispatch-origin = من { $name }
dispatch-to = إلى
dispatch-goods = البضائع
dispatch-good = { $name } { $tonnes } طن
shortage-none = لا ينقص أحدًا شيء في أي يوم من هذه الخطة.
shortage-order = الأسوأ أولًا. «لماذا» تقول ما العائق، ومن قال ذلك.
shortage-caption = نواقص الخطة، الأسوأ أولًا
shortage-place = المكان
shortage-item = ما ينقص
shortage-people = الناس
shortage-first = أول يوم
shortage-days = الأيام
shortage-lowest = الملبّى في أسوأ يوم
shortage-mean = الملبّى في هذه الأيام
shortage-why = لماذا
shortage-why-of = لماذا: { $item } في { $place }

## The log: what was said

log-statements = الإفادات
log-contradictions = التناقضات
log-enter = إدخال إفادة
log-count = { $all ->
   *[other] الإفادات: { $count } من { $all }، الأحدث أولًا
}
log-as-of = فقط ما كان معروفًا في { $day }
log-empty-title = لم يقل أحد شيئًا عن الوصول بعد
log-empty-text = يحفظ السجل من قال ماذا عن أي طريق ومتى. وبدونه يكون كل ممر كما تفترضه الجداول. لا يُغيَّر فيه شيء ولا يُحذف أبدًا.
log-empty-enter = إدخال أول إفادة
filter-text = كلمات
filter-about = عن
filter-source = المصدر
filter-party = الطرف
filter-says = يقول
filter-modality = الصيغة
filter-any = الكل
filter-from = قيل منذ
filter-to = قيل حتى
filter-standing = السارية فقط
saying-open = مفتوح
saying-restricted = مقيّد
saying-closed = مغلق
saying-threatened = مهدَّد
saying-none = لا شيء عن الحالة
manner-observation = مشاهدة
manner-statement = تصريح
manner-denial = نفي
manner-demand = مطالبة
manner-agreement = اتفاق
manner-plan = خطة معلنة
manner-threat = تهديد
sensitivity-public = للعموم
sensitivity-partners = للشركاء
sensitivity-internal = داخلي
statement-party = الطرف:
statement-said = قيل في { $day }
statement-relayed = نقله
statement-recorded = سُجّل في { $day }
statement-from = من { $from } حتى إشعار آخر
statement-on = في { $day }
statement-days = من { $from } إلى { $to }
statement-scope = فقط { $goods }
statement-with = فقط ما دام { $corridor } غير مغلق
statement-credibility = المصداقية { $value } من 6
statement-supersedes = تحل محل { $id }
statement-replaced = حلّت محلها أخرى
statement-replaced-by = حلّت محلها { $ids }
statement-address = العنوان:
statement-copy = نسخ
statement-copied = نُسخ
statement-copy-address = { $label } { $address }
statement-relations = من يوافق ومن يناقض
statement-relations-of = من يوافق ومن يناقض: { $id }
statement-correct = تصحيح أو سحب
statement-correct-of = تصحيح أو سحب: { $id }
claim-share = {"\\u2066"}{ $value }%{"\\u2069"} من السعة
claim-trucks = { $value ->
    [zero] لا شاحنات في اليوم ({ $value })
    [one] شاحنة واحدة في اليوم ({ $value })
    [two] شاحنتان في اليوم ({ $value })
    [few] { $value } شاحنات في اليوم
   *[other] { $value } شاحنة في اليوم
}
claim-tonnes = { $value } طن في اليوم
claim-trucks-counted = الشاحنات المعدودة: { $value ->
   *[other] { $value }
}
claim-tonnes-counted = الأطنان المعدودة: { $value }

## The log: contradictions

dispute-failed = تعذّرت قراءة التناقضات.
dispute-all = العودة إلى كل التناقضات
dispute-none = لا يناقض مصدر مصدرًا آخر في أيام هذه الخطة.
dispute-intro = { $count ->
    [one] تتناقض المصادر في حالة واحدة ({ $count }). كل جانب معروض كما قيل؛ والقاعدة هي التي تقرر أيها المعتقد.
    [two] تتناقض المصادر في حالتين ({ $count }). كل جانب معروض كما قيل؛ والقاعدة هي التي تقرر أيها المعتقد.
    [few] تتناقض المصادر في { $count } حالات. كل جانب معروض كما قيل؛ والقاعدة هي التي تقرر أيها المعتقد.
   *[other] تتناقض المصادر في { $count } حالة. كل جانب معروض كما قيل؛ والقاعدة هي التي تقرر أيها المعتقد.
}
dispute-days = من { $from } إلى { $to }
dispute-sources = { $count ->
    [one] مصدر واحد ({ $count })
    [two] مصدران ({ $count })
    [few] { $count } مصادر
   *[other] { $count } مصدرًا
}
dispute-counts = عدّه { $sources }، عدد الصفوف { $count ->
   *[other] { $count }
}:
relation-statement = الإفادة
relation-contradicts = تناقضها ({ $count })
relation-supports = تقول مثلها ({ $count })
relation-none = لا أحد.

## The log: entering a statement

entry-what = من يقول ماذا
entry-days = لأي أيام
entry-much = كم يمكن أن يمر
entry-origin = من أين جاءت
entry-log = للسجل
entry-required = مطلوب
entry-choose = اختر
entry-usual = كالمعتاد
entry-no-condition = بلا شرط
entry-corridors = الممرات
entry-sites = الأماكن
entry-legs = مقاطع الطرق
entry-check = تحقّق
entry-check-hint = لم يُضف شيء بعد. ما تكتبه يبقى في هذا المتصفح حتى يُحفظ.
entry-save = حفظ في السجل
entry-save-hint = لا يُحذف من السجل شيء أبدًا؛ ويمكن لإفادة لاحقة أن تحل محل هذه.
entry-asking = سؤال البرنامج…
entry-discard = ترك المسودة
entry-throw-away = هل تترك ما كُتب هنا؟
entry-fault = للتصحيح:
entry-warning = للنظر:
entry-faults = { $count ->
    [one] أمر واحد ({ $count }) يحتاج إلى تصحيح، وهو مذكور عند حقله.
    [two] أمران ({ $count }) يحتاجان إلى تصحيح، وكل منهما مذكور عند حقله.
    [few] { $count } أمور تحتاج إلى تصحيح، وكل منها مذكور عند حقله.
   *[other] { $count } أمرًا يحتاج إلى تصحيح، وكل منها مذكور عند حقله.
}
entry-checked = لا خطأ فيها. ستضاف باسم { $ids }.
entry-contradicts = { $count ->
    [one] إفادة سارية واحدة ({ $count }) تقول غير ذلك: { $ids }. تُحفظ الاثنتان.
    [two] إفادتان ساريتان ({ $count }) تقولان غير ذلك: { $ids }. تُحفظ كلها.
    [few] { $count } إفادات سارية تقول غير ذلك: { $ids }. تُحفظ كلها.
   *[other] { $count } إفادة سارية تقول غير ذلك: { $ids }. تُحفظ كلها.
}
entry-cut = لم يجب البرنامج. ما كتبته محفوظ هنا؛ تحقّق من جديد عندما يعمل.
entry-unsure = توقف البرنامج قبل أن يؤكد. ما كتبته محفوظ هنا. وعندما يعمل من جديد تنظر هذه الصفحة هل حُفظ، فلا يضيع شيء ولا يُدخل شيء مرتين.
entry-settle = انظر الآن
entry-not-entered = لم يكن قد حُفظ. ما كتبته ما زال هنا: تحقّق منه واحفظه من جديد.
entry-not-kept = هذا المتصفح لا يحفظ شيئًا: إعادة تحميل الصفحة تُضيع ما تكتبه هنا.
entry-not-editable = لا يمكن إدخال شيء هنا.
entry-why = يذكر البرنامج هذا السبب:
entry-why-unknown = لا يذكر البرنامج السبب.
entry-no-form = تعذّرت قراءة الاستمارة.
entry-superseding = ستحل هذه محل { $id }
entry-superseding-text = تبقى الإفادة القديمة في السجل ليقرأها الجميع، لكنها لا تُحتسب بعد ذلك. لسحبها تمامًا اختر «لا شيء عن الحالة» تحت «ماذا يقال عنه».
entry-saved = حُفظت في السجل باسم { $ids }
entry-saved-text = صارت جزءًا من الجداول، وتُحتسب في كل جواب من الآن.
entry-another = إدخال أخرى
entry-undo = تراجع
entry-undo-text = التراجع لا يحذف شيئًا: إفادة جديدة تحل محل هذه وتعيد ما كان قبلها. ويُتحقق منها وتُحفظ كأي إفادة.
entry-undo-note = تسحب { $id } التي أُدخلت خطأً.
entry-to-log = إلى السجل
column-id = معرّف قصير
column-about = عن أي طريق أو مكان
column-says = ماذا يقال عنه
column-modality = بأي صيغة
column-share = الحصة من السعة
column-trucks_per_day = الشاحنات في اليوم
column-t_per_day = الأطنان في اليوم
column-valid_from = أول يوم
column-valid_to = آخر يوم
column-said_on = قيل في
column-recorded_on = سُجّل في
column-source = من يقول ذلك
column-relayed_by = نقله
column-credibility = المصداقية
column-scope = لهذه البضائع فقط
column-condition = الشرط
column-supersedes = تحل محل
column-sensitivity = من يجوز له قراءتها
column-quote = الكلمات نفسها
column-url = العنوان على الإنترنت
column-note = ملاحظة
hint-id = فارغ: يُصنع من الطريق واليوم.
hint-says = «مهدَّد» يترك الحالة كما هي ويعلّم الأيام.
hint-modality = المطالبة والخطة المعلنة والتهديد لا تغيّر المعتقد أبدًا.
hint-share = من 0 إلى 1، مثلًا 0.5 للنصف.
hint-valid_from = فارغ: يوم القول.
hint-valid_to = ذلك اليوم داخل. فارغ: حتى إشعار آخر.
hint-said_on = ليس اليوم الذي سمعت به فيه.
hint-recorded_on = فارغ: اليوم.
hint-source = من تكلم، لا من نقل. تضاف مصادر أخرى في الجدول «sources».
hint-relayed_by = عن طريق من وصلنا.
hint-credibility = من 1 (مؤكد) إلى 6 (لا يمكن الحكم).
hint-scope = بلا اختيار: كل البضائع.
hint-condition = لا تُحتسب إلا في الأيام التي لا يكون فيها ذلك الممر مغلقًا.
hint-supersedes = معرّف إفادة سابقة من المصدر نفسه.
hint-sensitivity = المعتاد: العموم.
hint-url = يُحفظ نصًا؛ هذه الصفحة لا تفتحه أبدًا.
fault-E102 = هذا المعرّف مأخوذ. اتركه فارغًا أو اختر غيره.
fault-E103 = لا يحوي المعرّف إلا حروف A إلى Z وأرقامًا و- و_.
fault-E104 = لا تعرف الجداول «{ $value }». اختر من القائمة.
fault-E106 = هذا الحقل يجب ملؤه.
fault-E111 = «{ $value }» ليست من الكلمات المعروفة هنا. اختر من القائمة.
fault-E113 = هذا الرقم خارج المعقول هنا.
fault-E121 = «{ $value }» ليس رقمًا. اكتب أرقامًا فقط، والنقطة للكسور.
fault-E122 = «{ $value }» ليس يومًا من التقويم.
fault-E124 = هذا عدّ، فيجب أن يكون رقمًا صحيحًا.
fault-E201 = اختر الشرط من القائمة.
fault-E202 = لا يمكن أن يكون ممر الإفادة نفسه شرطًا لها.
fault-E203 = آخر يوم قبل أول يوم. صحّح أحدهما أو اترك الأخير فارغًا.
fault-E204 = لا يمكن لإفادة أن تحل محل نفسها.
change-title = ما يغيّره ذلك في المعتقد
change-waiting = جارٍ الحساب…
change-none = لا شيء: إفادات أخرى تقرر هذه الأيام بحسب القاعدة المختارة، أو هي عن أيام خارج الخطة. تُحفظ وتُعرض إلى جانبها.
change-none-manner = لا شيء: المطالبة والخطة المعلنة والتهديد تُحفظ وتُعرض، لكنها لا تفتح طريقًا ولا تغلقه.
change-then = الآن
change-disputed = صارت المصادر مختلفة في هذه الأيام.
change-undisputed = لم تعد المصادر مختلفة في هذه الأيام.
change-exposed = صارت هذه الأيام تُعدّ مهددة أو محل خلاف.
change-unexposed = لم تعد هذه الأيام تُعدّ مهددة.
change-people = من لا يكفيهم في أسوأ يوم: قبل { $before }، الآن { $after }. الحاجة الملبّاة: قبل {"\\u2066"}{ $beforeMet }%{"\\u2069"}، الآن {"\\u2066"}{ $afterMet }%{"\\u2069"}.
change-same-people = لا أحد يحصل بذلك على أكثر أو أقل: عدد من ينقصهم والحاجة الملبّاة كما كانا.

## Scenarios

keep-title = حفظ المفترض الآن
keep-nothing = لا يُفترض شيء عن أي ممر. اختر «مفتوح» أو «مقيّد» أو «مغلق» لممر؛ عندئذ يمكن تسميته وحفظه هنا.
keep-left-out = لم يؤخذ من السيناريو المختار لأنه يسمّي مقطعًا أو مكانًا أو رقمًا: { $names }.
keep-without = القاعدة وتاريخ المعرفة ليسا جزءًا من السيناريو.
keep-name = الاسم
keep-hint = يُحفظ في الجدول «scenarios»، لكل من يفتح هذه الجداول. حروف A إلى Z وأرقام.
keep-id = يُحفظ في الجدول «scenarios» باسم «{ $id }».
keep-taken = يوجد سيناريو «{ $id }» من قبل.
keep-keep = حفظ
keep-kept = حُفظ باسم «{ $id }».
keep-cut = لم يجب البرنامج. انظر في القائمة عندما يعمل من جديد قبل أن تحفظه مرة أخرى.
scenarios-title = السيناريوهات
scenarios-most = { $count ->
   *[other] اختر { $count } على الأكثر للمقارنة
}
scenarios-none = لا يوجد منها شيء في الجداول بعد.
scenario-believed = حسب المعتقد
scenario-now = المفترض الآن
scenario-now-text = ما اختير للممرات ولم يُحفظ بعد.
scenario-row = { $name }: { $says }، { $days }
scenario-always = كل الأيام
scenario-from = من { $from }
scenario-until = حتى { $to }
scenario-show = عرض في كل الصفحة
scenario-show-of = عرض في كل الصفحة: { $id }
scenario-stop = إيقاف العرض
scenario-stop-of = إيقاف العرض: { $id }
compare-title = جنبًا إلى جنب
compare-scrolls = أرقام السيناريوهات
compare-under = كلها بالقاعدة والتاريخ المختارين.
compare-failed = تعذّر حساب بعضها.
compare-waiting = جارٍ الحساب…
compare-figure = الرقم
compare-chart = من لا يكفيهم، يومًا بيوم
compare-chart-of = { $name }: من لا يكفيهم، يومًا بيوم. الخط المتقطع: حسب المعتقد.
compare-worst = من لا يكفيهم في أسوأ يوم
compare-days = أيام فيها من لا يكفيه
compare-person-days = أيام-فرد غير مغطاة
compare-met = الحاجة الملبّاة
compare-worst-place = أسوأ مكان حالًا
compare-first = أول نفاد
compare-delivered = ما سُلّم
compare-on = في { $day }
compare-item = { $item } في { $place }
compare-none = لا في أي يوم
compare-points = { $points } نقطة
compare-same = نفسه
compare-better = أفضل
compare-worse = أسوأ

## Told to those who hear the page

heard-result = في أسوأ يوم، { $day }، عدد من لا يحصلون على ما يكفي { $people ->
   *[other] { $people }
}؛ ويُلبّى { $met } بالمئة من كل الحاجة، وعدد الأيام التي ينقص فيها أحدًا شيء { $days ->
   *[other] { $days }
}.
heard-nobody = لا ينقص أحدًا شيء في أي يوم؛ ويُلبّى { $met } بالمئة من كل الحاجة.
heard-before = حسب المعتقد: { $people ->
   *[other] { $people }
} في أسوأ يوم، ويُلبّى { $met } بالمئة، وأيام النقص { $days ->
   *[other] { $days }
}.
heard-believed = كل الطرق حسب المعتقد.

## The figures at the top

headline = النتيجة
percent = {"\\u2066"}{ $share }%{"\\u2069"}
never = لا في أي يوم
tile-day = { $day }
tile-day-note = { $people ->
    [0] يحصل الجميع على ما يكفي في هذا اليوم
    [one] شخص لا يحصل على ما يكفي، من { $all }
    [two] شخصان لا يحصلان على ما يكفي، من { $all }
    [few] أشخاص لا يحصلون على ما يكفي، من { $all }
   *[other] شخص لا يحصلون على ما يكفي، من { $all }
}
tile-worst = في أسوأ يوم
tile-worst-note = { $people ->
    [two] شخصان لا يكفيهما في { $day }
    [few] أشخاص لا يكفيهم في { $day }
   *[other] شخص لا يكفيهم في { $day }
}
tile-worst-none = يحصل الجميع على ما يكفي كل يوم
tile-days = أيام فيها من لا يكفيه
tile-days-note = من { $all }، ابتداءً من { $day }
tile-days-moved = ابتداءً من { $day }؛ حسب المعتقد { $was }
tile-days-none = لا ينقص أحدًا شيء
tile-met = الحاجة الملبّاة
tile-met-all = لا ينقص شيء
tile-met-note = ينقص { $tonnes } طن في المجموع
tile-place = أسوأ مكان حالًا
tile-place-none = لا مكان
tile-place-note = {"\\u2066"}{ $share }%{"\\u2069"} من حاجته ملبّاة
tile-place-moved = {"\\u2066"}{ $share }%{"\\u2069"} من حاجته ملبّاة؛ حسب المعتقد { $place }، {"\\u2066"}{ $was }%{"\\u2069"}

# The line at the foot of a narrow screen.
bar = أسوأ يوم: ينقص { $now } · الأيام { $days } · الملبّى {"\\u2066"}{ $met }%{"\\u2069"}
bar-moved = من ينقصهم { $was } ← { $now } · الأيام { $wasDays } ← { $days } · الملبّى { $wasMet } ← {"\\u2066"}{ $met }%{"\\u2069"}

## Corridors: what is supposed

corridors-title = ماذا لو فُتح طريق؟
corridors-reset = العودة إلى المعتقد
corridor-believed = { $day }: المعتقد { $state }
corridor-supposed = { $day }: المفترض { $state }
corridor-suppose = افتراض عن { $corridor }
suppose-open = مفتوح
suppose-restricted = مقيّد
suppose-closed = مغلق
suppose-believed = كالمعتقد
state-open = مفتوح
state-restricted = مقيّد
state-closed = مغلق
disputed = محل خلاف
threatened = مهدَّد
from = من
to = إلى
days-open = من { $from } حتى إشعار آخر
days-between = من { $from } إلى { $to }، وكلاهما داخل
belief-rule = من نصدّق حين تختلف المصادر
belief-as-of = بما كان معروفًا في
belief-as-of-note = لا يُحتسب شيء سُجّل بعد { $day }.
belief-scenario = سيناريو محفوظ
belief-no-scenario = بلا
rule-latest = من تكلم آخرًا
rule-pessimistic = كل من يقول «مغلق»
rule-optimistic = كل من يقول «مفتوح»
rule-reliable = أوثق المصادر
rule-controller = من يسيطر على الطريق
rule-party = { $party } فقط

## Days and access

timeline-title = الأيام، وما يُعتقد عن كل طريق
timeline-hint = نقرة: من يقول ذلك؛ سحب: افتراض
day-slider = يوم الخطة
row-label = { $corridor } في { $day }: { $state }
legend-disputed = المصادر مختلفة
legend-threatened = مهدَّد
legend-supposed = مفترض لا معتقد

## The map

map-label = خريطة الأماكن والطرق في اليوم المختار
map-buttons = الخريطة
map-two-fingers = حرّك الخريطة بإصبعين
map-closer = أقرب
map-further = أبعد
map-whole = إظهار الكل
map-people = { $count ->
    [one] شخص واحد ({ $count })
    [two] شخصان ({ $count })
    [few] { $count } أشخاص
   *[other] { $count } شخص
}
map-people-days = { $count ->
    [one] شخص واحد ({ $count })
    [two] شخصان ({ $count })
    [few] { $count } أشخاص
   *[other] { $count } شخص
}، { $days ->
    [zero] لا يوم ({ $days })
    [one] يوم واحد ({ $days })
    [two] يومان ({ $days })
    [few] { $days } أيام
   *[other] { $days } يومًا
}
map-tonnes = { $tonnes } طن
kilometres = { $length } كم
metres = { $length } م
legend = ما هو مرسوم
legend-supply = الناس؛ الرقم واللون: الأيام التي يكفيها أندر غذائهم
supply-full = 30 أو أكثر
supply-most = 14 إلى 29
supply-half = 7 إلى 13
supply-little = 3 إلى 6
supply-least = أقل من 3
legend-staged = بضائع جاهزة للانطلاق
legend-stranded = بضائع خلف طريق مغلق
legend-movement = يتحرك في هذا اليوم
legend-crossing = معبر
legend-borders = لا تُرسم حدود. أسماء الأماكن كما في الجداول، جنبًا إلى جنب.

## Answers

as-believed = حسب المعتقد
as-supposed = حسب المفترض
now = الآن
show-all = { $count ->
   *[other] إظهار الكل ({ $count })
}
people-title = من لا يحصلون على ما يكفي
people-chart = من لا يكفيهم حسب اليوم؛ { $most } على الأكثر
person-days = { $count } من أيام-الفرد غير المغطاة في كل الأيام: الناس مضروبين في الحصة الناقصة مما ينقصهم أكثر من غيره.
person-days-moved = أيام-فرد غير مغطاة: { $was } ← { $now }
places-title = مكانًا مكانًا
places-note = كل عمود يوم: كم يحصل الناس هناك مما ينقصهم أكثر من غيره.
place-first = ينقصه منذ { $day }
place-never = لا ينقصه أبدًا
place-before = (حسب المعتقد { $day })
strip-all = يحصل على ما يكفي كل يوم
strip-label = أيام النقص { $days ->
   *[other] { $days }
}، والملبّى في أسوئها { $lowest } بالمئة من الحاجة
first-title = ما ينقص أولًا
first-note = أول يوم لا يحصل فيه الجميع على الكمية الكاملة.
first-none = لا ينقص شيء في أي يوم.
first-day = منذ
first-item = ماذا
first-places = أين؛ انقر لمعرفة السبب

## Work that takes longer

work-running = قيد العمل…
work-progress = { $done } من { $total }
work-cancel = إيقاف
work-outdated = حُسب قبل تغييرك الأخير.
work-divisible = يجوز في هذه المقارنة تجزئة الشاحنات، فتكون هذه الأرقام أقل قليلًا من أرقام الخطة.
work-lost = توقف البرنامج في أثنائه. اطلبه من جديد عندما يعود.

## What each road is worth

worth-title = ما يأتي به فتح كل طريق
worth-before = يخطط كل الأيام من جديد مع فتح كل طريق وحده، ومع فتحها كلها، ومع إغلاقها كلها. يستغرق بضع ثوانٍ.
worth-ask = احسبه
worth-note = أيام-الفرد غير المغطاة لو كانت هذه الطرق وحدها مفتوحة، ابتداءً من { $from }، بكامل السعة:
worth-delay = كل يوم تأخير في فتح جميع الطرق يزيد أيام-الفرد غير المغطاة بنحو { $count }.
worth-none = كلها مغلقة
worth-all = كلها مفتوحة
worth-saved = أقل بـ { $count } مما لو كانت كلها مغلقة
worth-overlap = معًا تتجنب { $count } من أيام-الفرد أقل من مجموع كل منها وحده: بعضها يغني جزئيًا عن بعض.
worth-helps = معًا تتجنب { $count } من أيام-الفرد أكثر من مجموع كل منها وحده: بعضها يحتاج إلى بعض.
worth-apart = معًا تتجنب بقدر مجموع كل منها وحده.

## If others are believed

readings-title = لو صُدّق غيرهم
readings-before = يخطط من جديد بكل طريقة لتصديق المصادر، ويجد أكثر الإفادات أثرًا. يستغرق وقتًا.
readings-ask = جرّبها كلها
readings-spread = بين { $least } و{ $most } من أيام-الفرد غير المغطاة، بحسب من يُصدَّق:
readings-same = { $count } من أيام-الفرد غير المغطاة، أيًا كان من يُصدَّق:
readings-chosen = المختارة
readings-met = {"\\u2066"}{ $share }%{"\\u2069"} ملبّى
readings-influence = أكثر الإفادات تغييرًا

## Reasons: the sheets beside the page

again = حاول من جديد
days = { $count ->
    [zero] لا أيام ({ $count })
    [one] يوم واحد ({ $count })
    [two] يومان ({ $count })
    [few] { $count } أيام
   *[other] { $count } يومًا
}
hours = { $count } ساعة
trucks-a-day = { $count ->
    [zero] لا شاحنات في اليوم ({ $count })
    [one] شاحنة واحدة في اليوم ({ $count })
    [two] شاحنتان في اليوم ({ $count })
    [few] { $count } شاحنات في اليوم
   *[other] { $count } شاحنة في اليوم
}
tonnes-a-day = { $tonnes } طن في اليوم
share-of-capacity = {"\\u2066"}{ $share }%{"\\u2069"} من سعته
met-share = { $share } بالمئة ملبّى
access-room = يسمح بمرور { $room }
access-use = ترسل الخطة عبره { $tonnes } طن في هذا اليوم، الشاحنات { $trucks ->
   *[other] { $trucks }
}.
access-because = المعتقد بناءً على
access-disputed-by = من يقول غير ذلك
access-exposed-by = من يحذّر منه
access-facts = عن هذا الطريق
basis-statements = { $count ->
    [one] المعتقد بناءً على إفادة واحدة ({ $count }).
    [two] المعتقد بناءً على إفادتين ({ $count }).
    [few] المعتقد بناءً على { $count } إفادات.
   *[other] المعتقد بناءً على { $count } إفادة.
}
basis-default = لا يتكلم أحد عن هذا اليوم: يسري ما في الجداول.
basis-weekday = مغلق دائمًا في هذا اليوم من الأسبوع.
basis-scenario = السيناريو يقول ذلك لا السجل.
basis-what_if = أنت تفترض ذلك. ما يقوله السجل في الأسفل.
fact-controlled = يسيطر عليه
fact-capacity = بكامل السعة
fact-inspection = التفتيش
fact-notice = الإشعار المسبق المطلوب
log-failed = تعذّرت قراءة السجل.
statement-unread = ليست مما يجوز عرضه هنا، أو لم تُقرأ بعد
statement-title = الإفادة { $id }
statement-superseded = حلّت محلها إفادة لاحقة
statement-contradicts = ما يناقضها
statement-supports = ما يقول مثلها
said-on = قيل في { $day }
relayed-by = نقله { $who }
valid-from = للأيام من { $from } فصاعدًا
valid-on = ليوم { $day }
valid-between = من { $from } إلى { $to }
valid-with = فقط ما دام { $corridor } غير مغلق
says-open = يقول إن { $about } مفتوح
says-restricted = يقول إن { $about } مقيّد
says-closed = يقول إن { $about } مغلق
says-threatened = يقول إن { $about } مهدَّد
says-none = لا يقول هل { $about } مفتوح
modality-observation = مشاهدة
modality-statement = تصريح
modality-denial = ينفي العكس
modality-demand = مطالبة: لا تفتح شيئًا بذاتها
modality-agreement = اتفاق
modality-plan = خطة معلنة: لا تفتح شيئًا بذاتها
modality-threat = تهديد
role-party = طرف
role-operator = جهة عاملة
role-monitor = مراقب
role-media = إعلام
role-own = فريقنا
reliability = الموثوقية { $grade }
reasons-title = لماذا ينقص { $place }
reasons-title-item = لماذا ينقص { $place }: { $item }
reasons-worst-day = في أسوأ أيامه
reasons-loading = البحث عن السبب…
reasons-failed = تعذّر حساب السبب.
reasons-none = لا نقص هنا يحتاج إلى تفسير.
reasons-because = ما يستند إليه ذلك
reasons-disputed = من يقول غير ذلك
reasons-place = كل شيء عن { $place }
short-title = { $count ->
    [0] يحصل الجميع على ما يكفي
    [one] شخص واحد ({ $count }) لا يحصل على ما يكفي
    [two] شخصان ({ $count }) لا يحصلان على ما يكفي
    [few] { $count } أشخاص لا يحصلون على ما يكفي
   *[other] { $count } شخص لا يحصلون على ما يكفي
}
short-nobody = لا ينقص أحدًا شيء في هذا اليوم.
short-note = يُعدّ كل من لم تُلبَّ واحدة من حاجاته على الأقل كاملة.
short-place = عدد الناس { $people }؛ {"\\u2066"}{ $share }%{"\\u2069"} مما ينقصهم أكثر من غيره
short-why = الأسباب والإفادات
limits-title = ما يعيق الخطة
limits-met = يُلبّى { $met } طن من حاجة قدرها { $need } طن، أي {"\\u2066"}{ $share }%{"\\u2069"}. ويصل إلى الناس { $delivered } طن.
limits-none = لا شيء: لا طريق ولا شاحنة ولا مستودع مستعمل إلى حده حيث ينقص أحدًا شيء.
limits-note = الرقم هو ما كان طن آخر أو شاحنة أخرى هناك ليتجنبه، بأيام-الفرد المرجّحة: إشارة لا وعد.
limits-because = الإفادات خلف هذه الحدود
limits-gap = تكلّف الشاحنات الكاملة {"\\u2066"}{ $gap }%{"\\u2069"} على الأكثر مقارنة بأفضل خطة ممكنة. حسبه { $solver }.
limit-corridor = { $name } لا يسمح بمرور المزيد في { $day }
limit-leg = { $name } لا يسمح بمرور المزيد في { $day }
limit-site = { $name } لا يسمح بمرور المزيد في { $day }
limit-storage = لا متّسع بعد في { $name } في { $day }
limit-handling = لا يمكن تحميل أو تفريغ المزيد في { $name } في { $day }
limit-fleet = كل شاحنات { $name } في الطريق في { $day }
limit-supply = لا بضائع أخرى للإرسال في { $name } في { $day }
limit-budget = نفد المال
kind-supply = مكان تأتي منه البضائع
kind-warehouse = مستودع
kind-crossing = معبر
kind-junction = مفترق
kind-community = مكان يعيش فيه الناس
place-coarse = مرسوم في وسط خلية أوسع لا في مكانه.
place-on = في { $day }:
place-enough = يحصل الجميع على ما يكفي
place-gets = {"\\u2066"}{ $share }%{"\\u2069"} مما ينقصهم أكثر من غيره
place-stock = في المخزن { $tonnes } طن
place-lasts = أندرها يكفي: { $days ->
    [zero] لا يوم ({ $days })
    [one] يوم واحد ({ $days })
    [two] يومان ({ $days })
    [few] { $days } أيام
   *[other] { $days } يومًا
}
place-met = الحاجة الملبّاة، يومًا بيوم
place-why = لماذا في { $day }؟
place-items = البضائع
place-item-first = أول نقص
place-item-lasts = لو لم يأت المزيد
place-until = يكفي حتى { $day }
place-stock-title = في المخزن، بالأطنان في آخر اليوم
place-stock-chart = الأطنان المخزونة في { $place } حسب اليوم
place-nothing = لا حاجة هنا ولا مخزون.
`;export{e as default};