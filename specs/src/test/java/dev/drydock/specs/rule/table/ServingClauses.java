package dev.drydock.specs.rule.table;

import static dev.drydock.specs.check.Samples.ANYWHERE;
import static dev.drydock.specs.check.Samples.GROUND;
import static dev.drydock.specs.check.Samples.SERVING;
import static dev.drydock.specs.check.Samples.cluster;
import static dev.drydock.specs.check.Samples.version;

import dev.drydock.specs.diagnostic.Code;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Clauses of endpoints, versions, models and what they need of a cluster.
final class ServingClauses {
  private static final String V1 = "v1 docs";
  private static final String AZURE = "Azure";
  private static final String ACCELERATORS = "GPUs and FPGAs";
  private static final String VERSIONS = "Versions of an endpoint";
  private static final String TRAFFIC = "Traffic";
  private static final String RUNTIMES = "Runtimes";
  private static final String MODELS = "Models and environments";
  private static final String NUMBERS = "Replicas and time-outs";

  private static final String MANAGED =
      SERVING.replace("cluster = cluster.serving", "workspace = workspace.main");
  private static final String NATIVE = with("runtime = \"kubernetes\"");
  private static final String VM = "vm_size = \"Standard_DS3_v2\"";

  private ServingClauses() {}

  static Stream<Clause> all() {
    return Stream.of(
            accelerators(),
            versions(),
            traffic(),
            mirror(),
            auth(),
            runtimes(),
            models(),
            numbers())
        .flatMap(List::stream);
  }

  private static String with(String line) {
    return SERVING.replace("cluster = cluster.serving", "cluster = cluster.serving\n " + line);
  }

  private static String resources(String... lines) {
    return version("blue", "resources {\n " + String.join("\n ", lines) + "\n}");
  }

  private static String pool(String spec, String size) {
    return spec.replace(
        "cluster \"serving\" {",
        "cluster \"serving\" {\n node_pool \"gpu\" {\n vm_size = \"" + size + "\"\n }");
  }

  private static String selecting(String pool) {
    return "instance_type \"gpu\" {\n gpu = 1\n node_selector = { agentpool = \""
        + pool
        + "\" }\n}";
  }

  private static List<Clause> accelerators() {
    var type = "instance_type \"gpu\" {\n gpu = 1\n}";
    var gpu = "node_pool \"gpu\" {\n vm_size = \"Standard_NC4as_T4_v3\"\n}";
    var fpga = resources("fpga = 2", "fpga_resource = \"xilinx.com/fpga-u250\"");
    var held = "asked for where a pool holds it";
    return List.of(
        Clause.of(
            ACCELERATORS,
            held,
            V1,
            Code.DRY0310,
            NATIVE + resources("gpu = 1"),
            pool(NATIVE, "Standard_NC4as_T4_v3") + resources("gpu = 1")),
        Clause.of(
            ACCELERATORS,
            held,
            V1,
            Code.DRY0310,
            NATIVE + fpga,
            pool(NATIVE, "Standard_NP20s") + fpga),
        Clause.of(
            ACCELERATORS,
            held,
            V1,
            Code.DRY0310,
            GROUND + cluster(type),
            GROUND + cluster(type, gpu)),
        Clause.of(
            ACCELERATORS,
            held + ": a pool that the instance type selects",
            V1,
            Code.DRY0310,
            GROUND + cluster(selecting("system"), gpu),
            GROUND + cluster(selecting("gpu"), gpu)),
        Clause.of(
            ACCELERATORS,
            "on azureml a GPU comes with an instance type, not with a secondary pool alone",
            V1,
            Code.DRY0311,
            pool(SERVING, "Standard_NC4as_T4_v3") + resources("gpu = 1"),
            pool(SERVING, "Standard_NC4as_T4_v3") + resources("gpu = 0")),
        Clause.of(
            ACCELERATORS,
            "FPGAs by runtime kubernetes only; v1, which took them by twos, is gone",
            V1,
            Code.DRY0311,
            pool(SERVING, "Standard_NP20s") + fpga,
            pool(NATIVE, "Standard_NP20s") + fpga));
  }

  private static String many(int count) {
    return IntStream.range(0, count)
        .mapToObj(index -> version("v" + index + "x", index == 0 ? "default = true" : ""))
        .collect(Collectors.joining());
  }

  private static List<Clause> versions() {
    var form = "names of 3 to 32 letters, digits and single dashes";
    var together = "endpoint and version have 62 characters together at most";
    var long32 = with("name = \"" + "e".repeat(32) + "\"");
    return List.of(
        Clause.of(
            VERSIONS,
            "6 unless max_versions says more",
            V1,
            Code.DRY0319,
            SERVING + many(7),
            SERVING + many(6)),
        Clause.of(
            VERSIONS,
            "20 at most on Azure",
            AZURE,
            Code.DRY0319,
            with("max_versions = 21"),
            with("max_versions = 20")),
        Clause.of(
            VERSIONS, form, AZURE, Code.DRY0301, SERVING + version("ab"), SERVING + version("abc")),
        Clause.of(
            VERSIONS,
            form,
            AZURE,
            Code.DRY0301,
            SERVING + version("a".repeat(33)),
            SERVING + version("a".repeat(32))),
        Clause.of(
            VERSIONS,
            form,
            AZURE,
            Code.DRY0301,
            SERVING + version("a--b"),
            SERVING + version("a-b")),
        Clause.of(
            VERSIONS,
            together,
            AZURE,
            Code.DRY0302,
            long32 + version("v".repeat(31)),
            long32 + version("v".repeat(30))));
  }

  private static String split(String blue, String green, String red) {
    return version("blue", blue) + version("green", green) + version("red", red);
  }

  private static List<Clause> traffic() {
    var one = "one default of several versions";
    var main = "default = true";
    return List.of(
        Clause.of(
            TRAFFIC,
            one,
            V1,
            Code.DRY0317,
            SERVING + split("", "", ""),
            SERVING + split(main, "", "")),
        Clause.of(
            TRAFFIC,
            one,
            V1,
            Code.DRY0317,
            SERVING + split(main, main, ""),
            SERVING + split("", main, "")),
        Clause.of(
            TRAFFIC,
            "one control at most",
            V1,
            Code.DRY0318,
            SERVING + split(main + "\nrole = \"control\"", "role = \"control\"", ""),
            SERVING + split(main + "\nrole = \"control\"", "role = \"treatment\"", "")),
        Clause.of(
            TRAFFIC,
            "100 percent at most without the default's",
            V1,
            Code.DRY0315,
            SERVING + split(main + "\ntraffic = 90", "traffic = 60", "traffic = 41"),
            SERVING + split(main + "\ntraffic = 90", "traffic = 60", "traffic = 40")),
        Clause.of(
            TRAFFIC,
            "whole percents on Azure",
            AZURE,
            Code.DRY0316,
            SERVING + split(main, "traffic = 0.5", ""),
            NATIVE + split(main, "traffic = 0.5", "")));
  }

  private static List<Clause> mirror() {
    var main = VM + "\ndefault = true";
    return List.of(
        Clause.of(
            TRAFFIC,
            "50 percent mirrored at most",
            AZURE,
            Code.DRY0208,
            MANAGED + split(main, VM + "\nmirror = 51", VM),
            MANAGED + split(main, VM + "\nmirror = 50", VM)),
        Clause.of(
            TRAFFIC,
            "mirrored to one version",
            AZURE,
            Code.DRY0320,
            MANAGED + split(main, VM + "\nmirror = 10", VM + "\nmirror = 10"),
            MANAGED + split(main, VM + "\nmirror = 20", VM)),
        Clause.of(
            TRAFFIC,
            "mirrored to a version that serves no requests of its own",
            AZURE,
            Code.DRY0361,
            MANAGED + split(main, VM + "\nmirror = 10\ntraffic = 1", VM),
            MANAGED + split(main, VM + "\nmirror = 10\ntraffic = 0", VM)));
  }

  private static List<Clause> auth() {
    var keys = "keys {\n primary = \"a\"\n}\n";
    return List.of(
        Clause.of(
            RUNTIMES,
            "keys and token authentication exclude each other",
            V1,
            Code.DRY0345,
            with(keys + "auth = \"token\""),
            with(keys + "auth = \"key\"")),
        Clause.of(
            RUNTIMES,
            "authentication none: kubernetes only",
            "v2",
            Code.DRY0313,
            with("auth = \"none\""),
            with("auth = \"none\"\nruntime = \"kubernetes\"")),
        Clause.of(
            RUNTIMES,
            "authentication aad: not on azureml",
            "v2",
            Code.DRY0313,
            with("auth = \"aad\""),
            MANAGED.replace("\"scoring\" {\n", "\"scoring\" {\n auth = \"aad\"\n")));
  }

  private static List<Clause> runtimes() {
    var two = "models = [model.fraud, model.fraud]";
    var namespace = "namespace = \"team\"";
    return List.of(
        Clause.of(
            RUNTIMES,
            "a namespace per version: kubernetes only",
            "v2",
            Code.DRY0312,
            SERVING + version("blue", namespace),
            NATIVE + version("blue", namespace)),
        Clause.of(
            RUNTIMES,
            "several models: kubernetes only",
            "v2",
            Code.DRY0312,
            SERVING + version("blue").replace("model = model.fraud", two),
            NATIVE + version("blue").replace("model = model.fraud", two)),
        Clause.of(
            RUNTIMES,
            "mirroring: not on azureml",
            "v2",
            Code.DRY0312,
            SERVING + split("default = true", "mirror = 10", ""),
            MANAGED + split(VM + "\ndefault = true", VM + "\nmirror = 10", VM)),
        Clause.of(
            RUNTIMES,
            "a VM size: managed only",
            "v2",
            Code.DRY0312,
            SERVING + version("blue", VM),
            MANAGED + version("blue", VM)),
        Clause.of(
            RUNTIMES,
            "managed in a workspace, azureml on a cluster of a workspace, kubernetes on any",
            "v2",
            Code.DRY0314,
            with("runtime = \"managed\""),
            with("runtime = \"azureml\"")));
  }

  private static List<Clause> models() {
    var bare = "version \"scoring\" \"blue\" {\n model = model.fraud\n}\n";
    var mlflow = SERVING.replace("version   = 3", "version = 3\n type = \"mlflow\"");
    var triton = SERVING.replace("version   = 3", "version = 3\n type = \"triton\"");
    var custom = "type custom needs an image or a build, mlflow and triton do not";
    var script = "code {\n entry_script = \"%s\"\n}";
    var thousand = "models = [for number in range(%s) : model.fraud]";
    var build = version("blue").replaceAll("image = .*", "build {\n %s\n }");
    return List.of(
        Clause.of(MODELS, custom, V1, Code.DRY0323, SERVING + bare, mlflow + bare),
        Clause.of(MODELS, custom, V1, Code.DRY0323, SERVING + bare, triton + bare),
        Clause.of(
            MODELS,
            custom,
            V1,
            Code.DRY0323,
            SERVING + build.formatted("conda_file = \"model.bin\""),
            SERVING + build.formatted("base_image = \"b\"")),
        Clause.of(
            MODELS,
            "the entry script is inside source_dir",
            V1,
            Code.DRY0324,
            SERVING + version("blue", script.formatted("../score.py")),
            SERVING + version("blue", script.formatted("./score.py"))),
        Clause.of(
            MODELS,
            "the entry script is there",
            V1,
            Code.DRY0325,
            SERVING + version("blue", script.formatted("absent.py")),
            SERVING + version("blue", script.formatted("score.py"))),
        Clause.of(
            MODELS,
            "1,000 models per version at most",
            V1,
            Code.DRY0337,
            ANYWHERE + version("blue").replace("model = model.fraud", thousand.formatted(1001)),
            ANYWHERE + version("blue").replace("model = model.fraud", thousand.formatted(1000))),
        Clause.of(
            MODELS,
            "on Azure a model of the endpoint's workspace",
            AZURE,
            Code.DRY0344,
            SERVING.replaceAll(
                    "workspace = workspace.main\\n  version   = 3\\n.*\\n", "version = 3\n")
                + version("blue"),
            SERVING + version("blue")));
  }

  private static String timeout(int milliseconds) {
    return "requests {\n timeout_ms = " + milliseconds + "\n}";
  }

  private static List<Clause> numbers() {
    var scale = "autoscale {\n %s\n}";
    return List.of(
        Clause.of(
            NUMBERS,
            "min not above max",
            AZURE,
            Code.DRY0321,
            SERVING + version("blue", scale.formatted("min = 11")),
            SERVING + version("blue", scale.formatted("min = 10"))),
        Clause.of(
            NUMBERS,
            "a target of 1 to 100 percent",
            AZURE,
            Code.DRY0208,
            SERVING + version("blue", scale.formatted("target_utilization = 101")),
            SERVING + version("blue", scale.formatted("target_utilization = 100"))),
        Clause.of(
            NUMBERS,
            "a time-out of 300 s at most on azureml",
            AZURE,
            Code.DRY0322,
            SERVING + version("blue", timeout(300_001)),
            SERVING + version("blue", timeout(300_000))),
        Clause.of(
            NUMBERS,
            "a time-out of 180 s at most on managed",
            AZURE,
            Code.DRY0322,
            MANAGED + version("blue", VM, timeout(180_001)),
            MANAGED + version("blue", VM, timeout(180_000))),
        Clause.of(
            NUMBERS,
            "requests of all replicas, system pods, extension and front end fit (warning)",
            V1,
            Code.DRY0338,
            SERVING + version("blue", "replicas = 71"),
            SERVING + version("blue", "replicas = 70")));
  }
}
