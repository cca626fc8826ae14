package ma.chikaya.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import ma.chikaya.kernel.LocalText;

/** Names of people and streets, put together at random: any likeness with a person is chance. */
final class Names {

    private static final List<LocalText> FIRST = list(
            "خديجة=Khadija,إبراهيم=Brahim,سعيد=Saïd,رشيدة=Rachida,كريم=Karim,أمينة=Amina,نادية=Nadia,يوسف=Youssef,"
                    + "سميرة=Samira,حسن=Hassan,مليكة=Malika,عمر=Omar,زينب=Zineb,مصطفى=Mustapha,فاطمة=Fatima,"
                    + "عبد الرحيم=Abderrahim,هند=Hind,طارق=Tarik,لطيفة=Latifa,أنس=Anas,سناء=Sanaa,رضوان=Redouane,"
                    + "إيمان=Imane,بوشعيب=Bouchaïb,نزهة=Nezha,المهدي=Mehdi,حياة=Hayat,لحسن=Lahcen,وفاء=Wafaa,ياسين=Yassine");
    private static final List<LocalText> LAST = list(
            "الراجي=Rraji,أمغار=Amghar,التازي=Tazi,بناني=Bennani,العلوي=Alaoui,أوبلا=Oubella,الشرقاوي=Cherkaoui,"
                    + "المنصوري=Mansouri,أيت لحسن=Aït Lahcen,بوزيد=Bouzid,الفاسي=Fassi,الإدريسي=Idrissi,أزروال=Azeroual,"
                    + "الحمداوي=Hamdaoui,بنعلي=Benali,السوسي=Soussi,الريفي=Rifi,الزياني=Ziani,قاسمي=Kasmi,أوعلي=Ouali,"
                    + "البقالي=Bakkali,الدكالي=Doukkali,بلقاسم=Belkacem,الورياغلي=Ouriaghli,الصحراوي=Sahraoui,مرابط=Mrabet");
    private static final List<LocalText> STREETS = list(
            "زنقة الياسمين=rue des Jasmins,حي السلام=hay Salam,شارع المسيرة=avenue de la Marche,حي النهضة=hay Nahda,"
                    + "زنقة الزيتون=rue des Oliviers,حي المحمدي=hay Mohammadi,درب الرمان=derb Rommane,زنقة الأرز=rue du Cèdre,"
                    + "حي الأمل=hay Al Amal,شارع الحسن الثاني=avenue Hassan II,حي الوفاق=hay Al Wifaq,زنقة تافوكت=rue Tafoukt,"
                    + "حي القدس=hay Al Qods,زنقة النخيل=rue des Palmiers,حي الفتح=hay El Fath,درب الجديد=derb Jdid,"
                    + "حي المسجد=hay El Masjid,زنقة البحر=rue de la Mer,حي الربيع=hay Er-Rabie,شارع محمد الخامس=avenue Mohammed V");

    private Names() {}

    static LocalText person(RandomGenerator random) {
        LocalText first = FIRST.get(random.nextInt(FIRST.size()));
        LocalText last = LAST.get(random.nextInt(LAST.size()));
        return new LocalText(first.ar() + " " + last.ar(), first.fr() + " " + last.fr());
    }

    static LocalText street(RandomGenerator random) {
        LocalText street = STREETS.get(random.nextInt(STREETS.size()));
        int number = 1 + random.nextInt(180);
        boolean quarter = street.fr().startsWith("hay") || street.fr().startsWith("derb");
        if (!quarter || random.nextBoolean()) return street;
        return new LocalText(street.ar() + "، الزنقة " + number, street.fr() + ", rue " + number);
    }

    private static List<LocalText> list(String pairs) {
        return List.of(pairs.split(",")).stream()
                .map(pair -> pair.split("=", 2))
                .map(pair -> new LocalText(pair[0], pair[1]))
                .toList();
    }
}
