package ma.chikaya.directory;

import java.util.Locale;

/** Bodies that do the same work in different places, or stand at the same level of the State. */
public enum Family {
    NATIONAL_DESK(BodyOrder.DESK),
    COMMUNE(BodyOrder.COUNCILS),
    ARRONDISSEMENT(BodyOrder.COUNCILS),
    PROVINCE_COUNCIL(BodyOrder.COUNCILS),
    REGION(BodyOrder.COUNCILS),
    WILAYA(BodyOrder.TERRITORIAL_STATE),
    /** Prefectures, provinces and Casablanca's prefectures of arrondissements, with their caïds and pachas. */
    PROVINCE(BodyOrder.TERRITORIAL_STATE),
    MINISTRY(BodyOrder.ADMINISTRATIONS),
    DIRECTORATE(BodyOrder.ADMINISTRATIONS),
    INSTITUTION(BodyOrder.ADMINISTRATIONS),
    ESTABLISHMENT(BodyOrder.ADMINISTRATIONS),
    SOCIAL_FUND(BodyOrder.ADMINISTRATIONS),
    PUBLIC_COMPANY(BodyOrder.ADMINISTRATIONS),
    /** Regional companies that distribute water and electricity and run the sewers. */
    SRM(BodyOrder.ADMINISTRATIONS),
    /** The former distributors people still name, now part of the regional companies. */
    DISTRIBUTOR(BodyOrder.ADMINISTRATIONS),
    AREF(BodyOrder.ADMINISTRATIONS),
    CRI(BodyOrder.ADMINISTRATIONS),
    URBAN_AGENCY(BodyOrder.ADMINISTRATIONS),
    CHU(BodyOrder.ADMINISTRATIONS),
    GST(BodyOrder.ADMINISTRATIONS),
    UNIVERSITY(BodyOrder.ADMINISTRATIONS),
    BASIN_AGENCY(BodyOrder.ADMINISTRATIONS),
    IRRIGATION_OFFICE(BodyOrder.ADMINISTRATIONS),
    LOCAL_COMPANY(BodyOrder.ADMINISTRATIONS),
    COURT(BodyOrder.ADMINISTRATIONS),
    CONSULATE(BodyOrder.ADMINISTRATIONS),
    HABOUS(BodyOrder.ADMINISTRATIONS);

    private final BodyOrder order;

    Family(BodyOrder order) {
        this.order = order;
    }

    public BodyOrder order() {
        return order;
    }

    /** Whether the place decides which body of the family is meant. */
    public boolean isTerritorial() {
        return switch (this) {
            case COMMUNE, ARRONDISSEMENT, PROVINCE_COUNCIL, REGION, WILAYA, PROVINCE -> true;
            case SRM, DISTRIBUTOR, AREF, CRI, URBAN_AGENCY, CHU, UNIVERSITY, BASIN_AGENCY, IRRIGATION_OFFICE -> true;
            default -> false;
        };
    }

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "directory.family." + name().toLowerCase(Locale.ROOT);
    }
}
