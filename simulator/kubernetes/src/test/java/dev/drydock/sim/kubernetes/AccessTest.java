package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.kubernetes.access.Account;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTest {
  private static final String RBAC = "/apis/rbac.authorization.k8s.io/v1/";
  private static final String PODS = "/api/v1/namespaces/default/pods";

  private final Lab lab = new Lab(1);

  @BeforeEach
  void furnish() {
    lab.pass(Duration.ofSeconds(10));
  }

  private Response call(String method, String path) {
    var token = new Account("default", "reader").token(lab.token());
    return send(method, path, token);
  }

  private Response send(String method, String path, String token) {
    var headers = Headers.of("Authorization", "Bearer " + token).and("Accept", "application/json");
    var uri = URI.create("https://" + Lab.HOST + path);
    return lab.clusters.serve(Lab.KEY, new Request(method, uri, headers, new byte[0]));
  }

  private void role(String kind, String namespace) {
    var place = namespace.isEmpty() ? "" : "namespaces/" + namespace + "/";
    lab.post(
        RBAC + "clusterroles",
        "{'metadata':{'name':'read'},'rules':[{'apiGroups':[''],'resources':['pods'],"
            + "'verbs':['get','list']}]}");
    lab.post(
        RBAC + place + kind,
        "{'metadata':{'name':'read'},'roleRef':{'kind':'ClusterRole','name':'read'},"
            + "'subjects':[{'kind':'ServiceAccount','name':'reader','namespace':'default'}]}");
  }

  @Test
  void anAccountWithoutARoleMayDoNothing() {
    var answer = call("GET", PODS);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(Json.text(Json.parse(answer.text()), "message"))
        .isEqualTo(
            "pods is forbidden: User \"system:serviceaccount:default:reader\" cannot list resource"
                + " \"pods\" in API group \"\" in the namespace \"default\"");
    assertThat(call("GET", "/api/v1").status()).isEqualTo(200);
  }

  @Test
  void aClusterRoleAllowsWhatItNamesEverywhere() {
    role("clusterrolebindings", "");
    assertThat(call("GET", PODS).status()).isEqualTo(200);
    assertThat(call("GET", "/api/v1/pods").status()).isEqualTo(200);
    assertThat(call("GET", "/api/v1/namespaces/default/secrets").status()).isEqualTo(403);
    assertThat(call("DELETE", PODS + "/p").text())
        .contains("pods \\\"p\\\" is forbidden")
        .contains("cannot delete resource");
  }

  @Test
  void aBindingInANamespaceCountsThereOnly() {
    role("rolebindings", "default");
    assertThat(call("GET", PODS).status()).isEqualTo(200);
    assertThat(call("GET", "/api/v1/pods").text()).contains("at the cluster scope");
    assertThat(call("GET", "/api/v1/namespaces/kube-system/pods").status()).isEqualTo(403);
  }

  @Test
  void aTokenOfNobodyIsRefused() {
    var other = new Account("default", "reader").token("another cluster's");
    assertThat(send("GET", PODS, other).status()).isEqualTo(401);
    assertThat(send("GET", PODS, "simulated-account_x").status()).isEqualTo(401);
  }
}
