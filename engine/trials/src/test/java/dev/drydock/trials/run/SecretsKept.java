package dev.drydock.trials.run;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.render.PlanJson;
import dev.drydock.core.render.PlanText;
import dev.drydock.core.render.Style;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// No secret stands in anything that is printed or kept: plans, reports, what is told on the way,
/// the world's log.
final class SecretsKept implements Checker {
  private static final Pattern KEYS =
      Pattern.compile("\"(?:primaryKey|secondaryKey|value)\":\"([^\"]{16,})\"");
  private static final Pattern DATA = Pattern.compile("\"(?:primary|secondary)\":\"([^\"]{16,})\"");
  private static final int SHORTEST = 12;

  @Override
  public void check(Course course) {
    var secrets = secrets(course);
    for (var output : outputs(course)) {
      for (var secret : secrets) {
        if (output.contains(secret)) {
          throw new AssertionError(
              "An output holds a secret:\n" + output.replace(secret, "<<<" + secret + ">>>"));
        }
      }
    }
  }

  private static List<String> outputs(Course course) {
    var outputs = new ArrayList<String>();
    for (var act : course.acts()) {
      act.plan().ifPresent(plan -> add(plan, outputs));
      act.report().ifPresent(report -> outputs.add(report.diagnostics() + " " + report.outputs()));
      act.events().forEach(event -> outputs.add(event.toString()));
    }
    add(course.afterwards(), outputs);
    course.refusals().forEach(refusal -> outputs.add(refusal.toString()));
    outputs.addAll(course.platform().events());
    outputs.addAll(course.journal());
    return outputs;
  }

  private static void add(Plan plan, List<String> outputs) {
    outputs.add(PlanText.render(plan, Style.PLAIN));
    outputs.add(PlanJson.render(plan));
  }

  private static Set<String> secrets(Course course) {
    var secrets = new TreeSet<>(course.bearers());
    secrets.add(DrawnSpecs.SECRET);
    var neighbours = course.neighbours();
    for (var cluster : course.platform().clusterNames()) {
      secrets.add(neighbours.token(cluster));
      var text = neighbours.cluster(cluster, "GET", "/api/v1/secrets", "").text();
      DATA.matcher(text)
          .results()
          .map(found -> found.group(1))
          .forEach(encoded -> {
            secrets.add(encoded);
            secrets.add(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
          });
    }
    for (var id : neighbours.resources()) {
      keys(neighbours, id, secrets);
    }
    secrets.removeIf(secret -> secret.length() < SHORTEST);
    return secrets;
  }

  private static void keys(Neighbours neighbours, String id, Set<String> secrets) {
    var storage = id.contains("/storageAccounts/");
    var endpoint = id.contains("/onlineEndpoints/") && !id.contains("/deployments/");
    if (storage || endpoint) {
      var version = storage ? "2023-05-01" : "2024-04-01";
      var text = neighbours.arm("POST", id + "/listKeys?api-version=" + version, "").text();
      KEYS.matcher(text).results().map(found -> found.group(1)).forEach(secrets::add);
    }
  }
}
