package io.jalon.scenario;

import com.microsoft.playwright.Page;

/** An application of two steps and three ends, built with the table of results and without FEEL. */
final class SmallSequence {

  private SmallSequence() {}

  /** On a draft whose steps are « Réception » and « Instruction ». */
  static void build(EditorHands editor) {
    reception(editor);
    decision(editor);
    always(editor);
  }

  private static void reception(EditorHands editor) {
    var check = "steps[0].actions[0]";
    editor
        .adds("steps[0].actions", "check")
        .types(check + ".check.title", "Vérifier que la demande est complète")
        .delays(check + ".check.due", "3", "working days", "")
        .unfolds(check + ".late")
        .delays(check + ".late.remind", "1", "working days", "")
        .chooses(check + ".late.alert", "chef_service");
    editor.addsEnd("Demande irrecevable").shows("Réception").leads("Non", "Demande irrecevable");
    editor.says("late: { remind: 1 working day before due, alert: chef_service }");
  }

  private static void decision(EditorHands editor) {
    var task = "steps[1].actions[0]";
    editor
        .shows("Instruction")
        .adds("steps[1].actions", "task")
        .types(task + ".task.title", "Proposer une décision")
        .presses(task + ".results#more")
        .types(task + ".results.resultat_1", "Accorder")
        .presses(task + ".results#more")
        .types(task + ".results.resultat_2", "Refuser")
        .adds(task + ".asks", "date_reunion")
        .chooses(task + ".asks[0].for", "for:resultat_1")
        .delays("steps[1].deadline", "2", "months", "")
        .adds("steps[1].actions", "send-message")
        .chooses("steps[1].actions[1].send-message.to", "demandeur")
        .presses("steps[1].actions[1].send-message.validate")
        .types("messages.envoi.subject", "Votre demande")
        .types("messages.envoi.body", "Une décision est prise.")
        .chooses("steps[1].actions[1].after.from", "after:tache");
    editor
        .addsEnd("Demande accordée")
        .shows("Instruction")
        .leads("Accorder", "Demande accordée")
        .leads("Sinon", "Terminée");
    editor.says("- { ask: date_reunion, for: resultat_1 }").says("reperes: [date_reunion]");
  }

  private static void always(EditorHands editor) {
    editor.shows("À tout moment");
    editor.page().locator("#formulaire button", text("Date")).click();
    editor.delays("always[0].at", "1", "years", "").chooses("always[0].alert", "chef_service");
    editor.says("- { at: 1 year after start, alert: chef_service }");
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
