package ma.chikaya.web.admin;

import ma.chikaya.web.DeskFrame;

/**
 * Where accounts are managed: by the centre under {@code /admin}, by supervisors under {@code /desk}.
 *
 * @param base address of the list
 * @param centre whether every body is his to manage
 */
public record Place(String base, boolean centre, DeskFrame frame) {

    public String path(int account) {
        return base + "/" + account;
    }
}
