package ma.chikaya.accounts;

import java.util.List;
import java.util.stream.Stream;
import ma.chikaya.sheets.Column;

/** What a sheet of accounts does, with the columns it may have. */
public enum AccountSheetKind {
    /** Accounts and roles to be added. */
    ACCOUNTS {
        @Override
        public List<Column> columns() {
            return Stream.concat(
                            WHO.stream(),
                            Stream.of(
                                    new Column("role", true, List.of("المهمة", "الدور", "Rôle", "Role", "Fonction")),
                                    new Column("service", false, List.of("المصلحة", "Service")),
                                    new Column(
                                            "deputy", false, List.of("نائب المشرف", "النيابة", "Suppléant", "Deputy")),
                                    new Column(
                                            "since", false, List.of("ابتداء من", "تاريخ البداية", "Depuis", "Since"))))
                    .toList();
        }
    },
    /** The supervisors of many bodies replaced together, as after elections. */
    SUCCESSORS {
        @Override
        public List<Column> columns() {
            return WHO;
        }
    };

    private static final List<Column> WHO = List.of(
            new Column("body", true, List.of("رمز الإدارة", "رمز الجماعة", "Code", "Code administration", "Body code")),
            new Column("name-ar", true, List.of("الاسم بالعربية", "الاسم الكامل", "Nom en arabe", "Name in Arabic")),
            new Column("name-fr", true, List.of("الاسم بالفرنسية", "Nom en français", "Nom", "Name in French")),
            new Column("email", true, List.of("البريد الإلكتروني", "البريد", "E-mail", "Email", "Adresse e-mail")));

    public abstract List<Column> columns();
}
