package dev.drydock.trials.run;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.Step;
import dev.drydock.spi.object.ObjectId;
import java.util.List;
import java.util.Locale;

/// Whatever Drydock writes is about an object of which the approved plan has a step.
final class WritesApproved implements Checker {
  /// What is asked by POST and changes nothing.
  private static final List<String> QUESTIONS =
      List.of(
          "/listkeys",
          "/listclusteradmincredential",
          "/listsecrets",
          "/oauth2/v2.0/token",
          "/token");

  /// Where files lie in a container, and in the ids that name them.
  private static final String FILES = "/drydock/";

  private static final String EXTENSIONS =
      "/providers/microsoft.kubernetesconfiguration/extensions/";

  @Override
  public void check(Course course) {
    for (var act : course.acts()) {
      for (var heard : act.heard()) {
        if (heard.writes() && !asks(heard) && !isApproved(heard, act)) {
          throw new AssertionError("Nobody approved " + heard);
        }
      }
    }
  }

  private static boolean asks(Wiretap.Heard heard) {
    var path = heard.path().toLowerCase(Locale.ROOT);
    return heard.method().equals("POST") && QUESTIONS.stream().anyMatch(path::endsWith);
  }

  private static boolean isApproved(Wiretap.Heard heard, Act act) {
    return act.plan().filter(plan -> isApproved(heard, plan)).isPresent();
  }

  private static boolean isApproved(Wiretap.Heard heard, Plan plan) {
    return plan.steps().vertexSet().stream().anyMatch(step -> isAbout(heard, step));
  }

  private static boolean isAbout(Wiretap.Heard heard, Step step) {
    var path = heard.path().toLowerCase(Locale.ROOT);
    return switch (step.id()) {
      case ObjectId.Arm arm when heard.host().contains(".blob.") ->
          path.contains(FILES) && arm.key().endsWith(path.substring(path.indexOf(FILES) + 1));
      case ObjectId.Arm arm ->
          path.equals(step.body().key()) || isPurge(path, arm, step) || isMark(heard, path, arm);
      case ObjectId.Kubernetes object -> isAt(path, object);
      case ObjectId.Context _ -> false;
    };
  }

  /// What was deleted is purged elsewhere: by its name, in its region.
  private static boolean isPurge(String path, ObjectId.Arm arm, Step step) {
    return step.verb().equals("delete")
        && path.contains("/deletedvaults/" + last(arm.key()) + "/purge");
  }

  /// An extension takes no tags: its mark stands on its cluster.
  private static boolean isMark(Wiretap.Heard heard, String path, ObjectId.Arm arm) {
    return heard.method().equals("PATCH") && arm.key().startsWith(path + EXTENSIONS);
  }

  private static boolean isAt(String path, ObjectId.Kubernetes object) {
    var namespace = object.namespace().isEmpty() ? "" : "/namespaces/" + object.namespace();
    var kind = object.kind().toLowerCase(Locale.ROOT);
    return path.contains(namespace + "/" + kind) && path.endsWith("/" + object.name());
  }

  private static String last(String key) {
    var bare = key.contains("#") ? key.substring(0, key.indexOf('#')) : key;
    return bare.substring(bare.lastIndexOf('/') + 1);
  }
}
