package io.jalon.walk;

import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of an office that has been at it for years: each dossier with a client of its own, who is
 * its contact, ten lines of history, four actions that were done, and mostly one that is open. Made
 * inside the database; the engine knows nothing of them.
 */
final class LargeOffice {

  /** The id of the row of this number in a table. */
  private static final String ID = "md5('%s' || %s)::uuid::text";

  private static final List<String> ROWS =
      List.of(
          """
          insert into intervenant (id, kind, name, account, active, created_at)
          select {person:g}, 'INTERNAL', 'Collaborateur ' || g, 'agent' || g, true, now()
          from generate_series(1, 40) g
          """,
          """
          insert into client (id, reference, name, kind, email, address, created_at)
          select {client:g}, 'CLI-' || lpad(g::text, 6, '0'),
            'M. ' || initcap(translate((g::bigint * 7919 % 1000)::text, '0123456789', 'aeioulmnrs')) || ' '
              || initcap(translate((g::bigint * 104729 % 20000)::text, '0123456789', 'bertinaloc')) || 'ard',
            'person', 'client' || g || '@exemple.fr', (g % 90) || ' rue du Port' || chr(10) || '35000 Rennes',
            now()
          from generate_series(1, {all}) g
          """,
          """
          insert into dossier (id, reference, client_id, type, status, owner, team, amount, balance, created_at)
          select {dossier:g}, 'IMP-' || lpad(g::text, 6, '0'), {client:g}, 'impaye_locatif',
            (array['ouvert', 'ouvert', 'contentieux', 'suspendu', 'clos'])[1 + g % 5],
            case when g % 41 = 0 then 'camille' else 'agent' || (1 + g % 40) end, 'gestionnaires',
            1000 + g % 5000, g % 5000, now() - g * interval '7 minutes'
          from generate_series(1, {all}) g
          """,
          """
          insert into intervenant (id, kind, name, email, active, created_at)
          select {contact:g}, 'CONTACT', c.name, c.email, true, now()
          from generate_series(1, {all}) g join client c on c.id = {client:g}
          """,
          """
          insert into role_holder (id, role_id, intervenant_id, dossier_id)
          select {holder:g}, 'gestionnaire', {person:1 + g % 40}, {dossier:g} from generate_series(1, {all}) g
          """,
          """
          insert into role_holder (id, role_id, intervenant_id, client_id)
          select {tenant:g}, 'locataire', {contact:g}, {client:g} from generate_series(1, {all}) g
          """,
          """
          insert into run (id, template_id, version, dossier_id, active_key, launched_at, launched_by, ended_at, end_kind)
          select {run:g}, 'walk', 1, {dossier:g}, case when g % 10 > 0 then 'walk:' || g end,
            now() - g * interval '7 minutes', 'camille', case when g % 10 = 0 then now() end,
            case when g % 10 = 0 then 'reached' end
          from generate_series(1, {all}) g
          """,
          """
          insert into run_pause (run_id, number, paused_at, paused_by)
          select {run:g}, 1, now(), 'camille' from generate_series(1, {all}, 173) g where g % 10 > 0
          """,
          """
          insert into act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, is_active_, is_concurrent_,
            is_scope_, is_event_scope_, suspension_state_, sequence_counter_, cached_ent_state_)
          select {run:g}, 1, {run:g}, {run:g}, false, false, true, false, 1, 1, 0
          from generate_series(1, {all}) g where g % 10 > 0
          """,
          """
          insert into act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, parent_id_, act_id_,
            act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_,
            sequence_counter_, cached_ent_state_)
          select {execution:g}, 1, {run:g}, {run:g}, {run:g}, 'call_' || (1 + g % 5),
            'step_' || (1 + g % 5) || ':' || {execution:g}, true, false, true, false, 1, 1, 0
          from generate_series(1, {all}) g where g % 10 > 0
          """,
          """
          insert into task (id, run_id, dossier_id, step_id, action_id, pass, role_id, kind, title, description,
            assignee, status, due_at, created_at)
          select {task:g}, {run:g}, {dossier:g}, 'step_' || (1 + g % 5), 'call_' || (1 + g % 5), 1, 'gestionnaire',
            'task', 'Appeler le locataire', '',
            case when g % 50 = 1 then null when g % 41 = 0 then 'camille' else 'agent' || (1 + g % 40) end,
            'OPEN', now() + (g * 31 % 4000 - 200) * interval '1 hour', now() - g * interval '7 minutes'
          from generate_series(1, {all}) g where g % 10 > 0
          """,
          """
          insert into task (id, run_id, dossier_id, step_id, action_id, pass, role_id, kind, title, description,
            assignee, status, created_at, closed_at, closed_by)
          select md5('done' || n || '-' || g)::uuid::text, {run:g}, {dossier:g}, 'step_1', 'call_1', n, 'gestionnaire',
            'task', 'Relancer', '', 'agent' || (1 + g % 40), 'DONE', now(), now() - g * interval '7 minutes', 'camille'
          from generate_series(1, {all}) g, generate_series(1, 4) n
          """,
          """
          insert into journal_entry (at, author_kind, author_id, kind, dossier_id, run_id, template_id, version,
            step_id, action_id, pass, details, line, channel, previous, hash)
          select now() - (g * 7 - n) * interval '1 minute', 'USER', 'agent' || (1 + g % 40),
            (array['action_opened', 'action_completed'])[1 + n % 2], {dossier:g}, {run:g}, 'walk', 1, 'step_1',
            'call_1', 1, '{"title":"Appeler le locataire","step":"Relance 1","role":"gestionnaire"}', n, 'PAGE',
            md5(g || '-' || (n - 1)), md5(g || '-' || n)
          from generate_series(1, {all}) g, generate_series(1, 10) n
          """,
          """
          insert into journal_head (dossier_id, line, hash)
          select {dossier:g}, 10, md5(g || '-' || 10) from generate_series(1, {all}) g
          """,
          "insert into repere (id, label, kind) values ('date_audience', 'Date d’audience', 'DATE')",
          """
          insert into repere_value (dossier_id, repere_id, content)
          select {dossier:g}, 'date_audience', (current_date + g % 300)::text from generate_series(1, {all}, 2) g
          """,
          """
          insert into label (id, name, colour) values ('frequent', 'Fréquente', 'TEAL'), ('rare', 'Rare', 'RED')
          """,
          """
          insert into dossier_label (dossier_id, label_id)
          select {dossier:g}, case when g % 2500 = 0 then 'rare' else 'frequent' end
          from generate_series(1, {all}) g where g % 4 = 0
          """,
          """
          insert into client_word (client_id, word)
          select distinct c.id, w from client c, regexp_split_to_table(
            lower(c.reference || ' ' || c.name || ' ' || coalesce(c.email, '') || ' ' || coalesce(c.address, '')),
            '[^a-z0-9]+') w where w <> ''
          """,
          """
          insert into intervenant_word (intervenant_id, word)
          select distinct i.id, w from intervenant i, regexp_split_to_table(
            lower(i.name || ' ' || coalesce(i.email, '')), '[^a-z0-9]+') w where w <> ''
          on conflict do nothing
          """,
          """
          insert into dossier_word (dossier_id, word)
          select d.id, w.word from dossier d join client_word w on w.client_id = d.client_id
          union select d.id, w from dossier d, regexp_split_to_table(lower(d.reference), '[^a-z0-9]+') w
          """);

  private LargeOffice() {}

  /** Fills a database with so many dossiers. */
  static void fill(DataSource database, int dossiers) {
    var jdbc = JdbcClient.create(database);
    for (var rows : ROWS) {
      long begun = System.nanoTime();
      int count = jdbc.sql(sql(rows, dossiers)).update();
      var what = rows.strip().replaceFirst("insert into (\\w+)(?s:.*)", "$1");
      System.out.printf("%,10d %s in %.0f s%n", count, what, (System.nanoTime() - begun) / 1e9);
    }
    jdbc.sql("vacuum analyze").update();
  }

  private static String sql(String rows, int dossiers) {
    var counted = rows.replace("{all}", Integer.toString(dossiers));
    return Pattern.compile("\\{(\\w+):([^}]+)}")
        .matcher(counted)
        .replaceAll(id -> ID.formatted(id.group(1), "(" + id.group(2) + ")"));
  }
}
