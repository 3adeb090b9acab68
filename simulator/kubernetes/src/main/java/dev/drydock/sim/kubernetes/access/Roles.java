package dev.drydock.sim.kubernetes.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import java.util.List;

/// Reads what roles and their bindings allow.
public record Roles(ObjectTable objects) {
  private static final String GROUP = "rbac.authorization.k8s.io";

  /// What somebody wants to do.
  ///
  /// @param resource with its subresource, as `pods/log`
  /// @param namespace empty for all, and for what has none
  /// @param name empty for all
  public record Wish(String verb, String group, String resource, String namespace, String name) {
    /// Say it as a refusal does.
    public String text() {
      var place = namespace.isEmpty() ? "at the cluster scope" : "in the namespace " + q(namespace);
      return "cannot %s resource %s in API group %s %s"
          .formatted(verb, q(resource), q(group), place);
    }

    private static String q(String text) {
      return "\"" + text + "\"";
    }
  }

  /// Say whether an account may do it.
  public boolean allow(Account account, Wish wish) {
    return objects.list(GROUP, "clusterrolebindings", "").stream()
            .anyMatch(binding -> grants(binding, account, wish))
        || (!wish.namespace().isEmpty()
            && objects.list(GROUP, "rolebindings", wish.namespace()).stream()
                .anyMatch(binding -> grants(binding, account, wish)));
  }

  private boolean grants(Stored binding, Account account, Wish wish) {
    var home = binding.key().namespace();
    boolean bound =
        Json.objects(binding.object().path("subjects")).stream()
            .anyMatch(subject -> names(subject, account, home));
    if (!bound) {
      return false;
    }
    var role = binding.object().path("roleRef");
    boolean wide = Json.text(role, "kind").equals("ClusterRole");
    var key =
        new Key(GROUP, wide ? "clusterroles" : "roles", wide ? "" : home, Json.text(role, "name"));
    return objects.find(key).stream()
        .flatMap(found -> Json.objects(found.object().path("rules")).stream())
        .anyMatch(rule -> covers(rule, wish));
  }

  private static boolean names(JsonNode subject, Account account, String home) {
    var name = Json.text(subject, "name");
    return switch (Json.text(subject, "kind")) {
      case "ServiceAccount" -> {
        var given = Json.text(subject, "namespace");
        yield name.equals(account.name())
            && (given.isEmpty() ? home : given).equals(account.namespace());
      }
      case "User" -> name.equals(account.user());
      case "Group" ->
          List.of(
                  "system:authenticated",
                  "system:serviceaccounts",
                  "system:serviceaccounts:" + account.namespace())
              .contains(name);
      default -> false;
    };
  }

  private static boolean covers(JsonNode rule, Wish wish) {
    var resource = wish.resource();
    int slash = resource.indexOf('/');
    return has(rule.path("verbs"), wish.verb())
        && has(rule.path("apiGroups"), wish.group())
        && (has(rule.path("resources"), resource)
            || (slash > 0 && has(rule.path("resources"), "*" + resource.substring(slash))))
        && (rule.path("resourceNames").isEmpty() || has(rule.path("resourceNames"), wish.name()));
  }

  private static boolean has(JsonNode list, String text) {
    for (var each : list) {
      if (each.asText().equals("*") || each.asText().equals(text)) {
        return true;
      }
    }
    return false;
  }
}
