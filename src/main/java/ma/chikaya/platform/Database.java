package ma.chikaya.platform;

/**
 * Where the database is and who connects: the owner runs the migrations, the application's role owns nothing.
 *
 * @param url JDBC address
 */
record Database(String url, String owner, String ownerPassword, String app, String appPassword) {

    @Override
    public String toString() {
        return "Database[" + url + "]";
    }
}
