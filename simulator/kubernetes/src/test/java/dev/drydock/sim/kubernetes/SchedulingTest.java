package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.control.Amounts;
import dev.drydock.sim.kubernetes.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SchedulingTest {
  private static final Pattern COUNT = Pattern.compile("(\\d+) [A-Za-z]");

  /// What one pod of a test asks for.
  record Wish(int milliCpu, int mebibytes, int gpus, boolean tolerant) {}

  @Provide
  Arbitrary<List<Wish>> wishes() {
    var wish =
        Combinators.combine(
                Arbitraries.integers().between(50, 5000),
                Arbitraries.integers().between(64, 20_000),
                Arbitraries.of(0, 0, 0, 1, 2, 5),
                Arbitraries.of(true, false))
            .as(Wish::new);
    return wish.list().ofMinSize(1).ofMaxSize(12);
  }

  @Property(tries = 10)
  void noNodeEverHoldsMoreThanItCanGive(@ForAll("wishes") List<Wish> wishes, @ForAll long seed) {
    var lab = lab(seed, wishes);
    for (int i = 0; i < 20; i++) {
      lab.pass(Duration.ofSeconds(8));
      var used = new TreeMap<String, Amounts>();
      for (var pod : items(lab, "/api/v1/pods")) {
        used.merge(Json.text(pod, "spec", "nodeName"), Amounts.ofPod(pod), Amounts::plus);
      }
      for (var node : items(lab, "/api/v1/nodes")) {
        var left =
            Amounts.of(Json.at(node, "status", "allocatable"))
                .minus(used.getOrDefault(Json.text(node, "metadata", "name"), Amounts.NONE));
        assertThat(left.byName()).allSatisfy((_, amount) -> assertThat(amount).isNotNegative());
      }
    }
  }

  @Property(tries = 10)
  void aPendingPodSaysOfEveryNodeWhyNot(@ForAll("wishes") List<Wish> wishes, @ForAll long seed) {
    var lab = lab(seed, wishes);
    lab.pass(Duration.ofMinutes(5));
    int nodes = items(lab, "/api/v1/nodes").size();
    for (var pod : items(lab, "/api/v1/namespaces/default/pods")) {
      if (Json.text(pod, "spec", "nodeName").isEmpty()) {
        var message = Json.at(pod, "status", "conditions").get(0).get("message").asText();
        assertThat(message).startsWith("0/" + nodes + " nodes are available: ");
        var preemption = message.substring(message.indexOf("preemption: 0/") + 14);
        assertThat(sum(preemption)).isEqualTo(nodes);
        assertThat(sum(message.substring(0, message.indexOf(" no new claims"))))
            .isGreaterThanOrEqualTo(nodes);
      } else {
        assertThat(Json.text(pod, "status", "phase")).isEqualTo("Running");
      }
    }
  }

  @Property(tries = 4)
  void oneSeedGivesTheSameBytes(@ForAll("wishes") List<Wish> wishes, @ForAll long seed) {
    assertThat(history(seed, wishes)).isEqualTo(history(seed, wishes));
  }

  private static String history(long seed, List<Wish> wishes) {
    var lab = lab(seed, wishes);
    lab.pass(Duration.ofMinutes(3));
    return lab.call("GET", "/api/v1/pods", "", "").text()
        + lab.call("GET", "/api/v1/nodes", "", "").text()
        + lab.call("GET", "/api/v1/events", "", "").text();
  }

  private static int sum(String message) {
    var counts = COUNT.matcher(message.replaceFirst("^.*?nodes are available: ", ""));
    int sum = 0;
    while (counts.find()) {
      sum += Integer.parseInt(counts.group(1));
    }
    return sum;
  }

  private static Lab lab(long seed, List<Wish> wishes) {
    var lab =
        new Lab(
            seed,
            Lab.pool("sys", "Standard_D4s_v3", 2),
            Lab.pool("gpu", "Standard_NC8as_T4_v3", 1, "sku=gpu:NoSchedule"));
    lab.pass(Duration.ofSeconds(30));
    for (int i = 0; i < wishes.size(); i++) {
      lab.post("/api/v1/namespaces/default/pods", pod("p" + i, wishes.get(i)));
    }
    return lab;
  }

  private static String pod(String name, Wish wish) {
    var pod = Json.object().put("apiVersion", "v1").put("kind", "Pod");
    pod.putObject("metadata").put("name", name);
    var spec = pod.putObject("spec");
    var container = spec.putArray("containers").addObject().put("name", "c").put("image", "img:1");
    Json.ensure(container, "resources", "requests")
        .put("cpu", wish.milliCpu() + "m")
        .put("memory", wish.mebibytes() + "Mi");
    if (wish.gpus() > 0) {
      Json.ensure(container, "resources", "limits").put("nvidia.com/gpu", wish.gpus());
    }
    if (wish.tolerant()) {
      spec.putArray("tolerations").addObject().put("key", "sku").put("operator", "Exists");
    }
    return pod.toString();
  }

  private static List<JsonNode> items(Lab lab, String path) {
    return Json.objects(lab.get(path).get("items")).stream().map(JsonNode.class::cast).toList();
  }
}
