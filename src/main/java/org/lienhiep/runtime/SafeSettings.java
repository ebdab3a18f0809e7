package org.lienhiep.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Refuses to serve on a database that may lose an acknowledged commit, or with a role that row security does not bind. */
final class SafeSettings {

    private static final Map<String, String> NEEDED =
            Map.of("fsync", "on", "full_page_writes", "on", "data_checksums", "on", "synchronous_commit", "on");

    private SafeSettings() {}

    static void check(Access access) {
        try {
            for (Access.Login login : new Access.Login[] {access.app(), access.national()}) {
                try (Connection c = DatabaseConfiguration.plain(access, login).getConnection()) {
                    role(c, login.user(), access.owner().user());
                    if (login.equals(access.app())) settings(c);
                }
            }
        } catch (SQLException e) {
            throw new Problem("Không nối được cơ sở dữ liệu: " + e.getMessage(), e);
        }
    }

    private static void settings(Connection connection) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (var statement = connection.prepareStatement("select name, setting from pg_settings where name = any(?)")) {
            statement.setArray(
                    1, connection.createArrayOf("text", NEEDED.keySet().toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) found.put(rows.getString(1), rows.getString(2));
        }
        for (var needed : NEEDED.entrySet()) {
            String value = found.get(needed.getKey());
            boolean synchronous = needed.getKey().equals("synchronous_commit") && "remote_apply".equals(value);
            if (!needed.getValue().equals(value) && !synchronous) {
                throw new Problem("Cơ sở dữ liệu có thể làm mất dữ liệu: " + needed.getKey() + " = " + value
                        + "; hãy đặt " + needed.getValue() + ".");
            }
        }
    }

    private static void role(Connection connection, String role, String owner) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select r.rolsuper or r.rolbypassrls
                    or exists (select 1 from pg_class c where c.relowner = r.oid)
                    or exists (select 1 from pg_namespace n where n.nspowner = r.oid)
                    or (exists (select 1 from pg_roles o where o.rolname = ?) and pg_has_role(r.rolname, ?, 'member'))
                from pg_roles r where r.rolname = current_user""")) {
            statement.setString(1, owner);
            statement.setString(2, owner);
            var rows = statement.executeQuery();
            if (rows.next() && rows.getBoolean(1)) {
                throw new Problem(
                        "Vai " + role + " có quyền vượt tường giữa các Liên hiệp hội; hãy tạo vai theo ops/roles.sql.");
            }
        }
    }
}
