package ma.chikaya.routing;

import ma.chikaya.directory.Family;

/** The families of bodies as programs are told of them: fewer than the directory's. */
public enum Branch {
    /** Arrondissements included. */
    COMMUNE,
    /** The State's prefecture, province or wilaya, with its caïds and pachas. */
    PROVINCE,
    PROVINCE_COUNCIL,
    REGION,
    SRM,
    AREF,
    CRI,
    URBAN_AGENCY,
    CHU,
    GST,
    UNIVERSITY,
    /** Ministries, directorates, establishments, funds, companies of the State. */
    STATE;

    public static Branch of(Family family) {
        return switch (family) {
            case COMMUNE, ARRONDISSEMENT -> COMMUNE;
            case PROVINCE, WILAYA -> PROVINCE;
            case PROVINCE_COUNCIL -> PROVINCE_COUNCIL;
            case REGION -> REGION;
            case SRM, DISTRIBUTOR -> SRM;
            case AREF -> AREF;
            case CRI -> CRI;
            case URBAN_AGENCY -> URBAN_AGENCY;
            case CHU -> CHU;
            case GST -> GST;
            case UNIVERSITY -> UNIVERSITY;
            case NATIONAL_DESK,
                    MINISTRY,
                    DIRECTORATE,
                    INSTITUTION,
                    ESTABLISHMENT,
                    SOCIAL_FUND,
                    PUBLIC_COMPANY,
                    BASIN_AGENCY,
                    IRRIGATION_OFFICE,
                    LOCAL_COMPANY,
                    COURT,
                    CONSULATE,
                    HABOUS -> STATE;
        };
    }
}
