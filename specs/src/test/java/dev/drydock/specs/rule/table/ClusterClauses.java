package dev.drydock.specs.rule.table;

import static dev.drydock.specs.check.Samples.GROUND;
import static dev.drydock.specs.check.Samples.SERVING;
import static dev.drydock.specs.check.Samples.cluster;
import static dev.drydock.specs.check.Samples.version;

import dev.drydock.specs.diagnostic.Code;
import java.util.List;
import java.util.stream.Stream;

/// Clauses of names, sizes, networks and attachments of clusters.
final class ClusterClauses {
  private static final String V1 = "v1 docs";
  private static final String ARM = "ARM";
  private static final String AKS = "AKS";
  private static final String NAMES = "Names of clusters and computes";
  private static final String SIZES = "Sizes of clusters";
  private static final String ATTACH = "Attached clusters";
  private static final String NETWORKS = "Networks";
  private static final String KUBERNETES = "Kubernetes versions";

  private ClusterClauses() {}

  static Stream<Clause> all() {
    return Stream.of(names(), sizes(), otherSizes(), attachments(), ranges(), networks())
        .flatMap(List::stream);
  }

  private static String named(String name) {
    return GROUND + cluster("name = \"" + name + "\"");
  }

  private static String second(String lines) {
    return GROUND + cluster() + "workspace \"other\" {}\ncluster \"second\" {\n" + lines + "}\n";
  }

  private static String managed(String other) {
    var endpoint = "endpoint \"%s\" {\n name = \"scoring\"\n workspace = workspace.%s\n}\n";
    return GROUND
        + endpoint.formatted("one", "main")
        + endpoint.formatted("two", "other")
        + other
        + "\n";
  }

  private static List<Clause> names() {
    var form =
        "3 to 24 letters, digits and dashes; begins with a letter, ends with a letter or digit";
    return List.of(
        Clause.of(NAMES, form, V1, Code.DRY0301, named("ab"), named("abc")),
        Clause.of(NAMES, form, V1, Code.DRY0301, named("a".repeat(25)), named("a".repeat(24))),
        Clause.of(NAMES, form, V1, Code.DRY0301, named("1abc"), named("a1bc")),
        Clause.of(NAMES, form, V1, Code.DRY0301, named("a_bc"), named("a-bc")),
        Clause.of(NAMES, form, V1, Code.DRY0301, named("abc-"), named("ab-c")),
        Clause.of(
            NAMES,
            "unique in the workspace, whatever the case",
            V1,
            Code.DRY0304,
            second("workspace = workspace.main\nname = \"Serving\"\n"),
            second("workspace = workspace.main\nname = \"Serving2\"\n")),
        Clause.of(
            NAMES,
            "unique in the region, as far as the spec tells (warning)",
            V1,
            Code.DRY0347,
            second(
                """
                workspace = workspace.other
                name      = "serving"
                attach    = { cluster_name = "x" }
                """),
            second("workspace = workspace.other\nname = \"serving\"\nlocation = \"East US\"\n")),
        Clause.of(
            NAMES,
            "a managed endpoint's name is unique in the region",
            "Azure",
            Code.DRY0304,
            managed("workspace \"other\" {}"),
            managed("workspace \"other\" {\n location = \"eastus\"\n}")),
        Clause.of(
            NAMES,
            "does not end in a dash and digits (warning)",
            ARM,
            Code.DRY0303,
            named("abc-12"),
            named("abc-1b")));
  }

  private static List<Clause> sizes() {
    var twelve = "12 vCPUs at least, summed over the pools, unless the purpose is DevTest";
    var pool = "node_pool \"more\" {\n vm_size = \"Standard_D3_v2\"\n nodes = %s\n}";
    return List.of(
        Clause.of(
            SIZES,
            twelve,
            V1,
            Code.DRY0306,
            GROUND + cluster("nodes = 2"),
            GROUND + cluster("nodes = 3")),
        Clause.of(
            SIZES,
            twelve,
            V1,
            Code.DRY0306,
            GROUND + cluster("nodes = 1", pool.formatted(1)),
            GROUND + cluster("nodes = 1", pool.formatted(2))),
        Clause.of(
            SIZES,
            twelve,
            V1,
            Code.DRY0306,
            GROUND + cluster("purpose = \"DenseProd\"", "nodes = 1"),
            GROUND + cluster("purpose = \"DevTest\"", "nodes = 1")));
  }

  private static List<Clause> otherSizes() {
    return List.of(
        Clause.of(
            SIZES,
            "an FPGA size below that, as in the official sample (warning)",
            V1,
            Code.DRY0307,
            GROUND + cluster("vm_size = \"Standard_PB6s\"", "nodes = 1"),
            GROUND + cluster("vm_size = \"Standard_PB6s\"", "nodes = 2")),
        Clause.of(
            SIZES,
            "2 vCPUs at least for DevTest (warning)",
            V1,
            Code.DRY0308,
            GROUND + cluster("purpose = \"DevTest\"", "vm_size = \"Standard_A1_v2\""),
            GROUND + cluster("purpose = \"DevTest\"", "vm_size = \"Standard_A2_v2\"")),
        Clause.of(
            SIZES,
            "a size that Azure has or had",
            ARM,
            Code.DRY0305,
            GROUND + cluster("vm_size = \"Standard_D3_v99\""),
            GROUND + cluster("vm_size = \"standard_d3_V2\"")),
        Clause.of(
            SIZES,
            "a pool that scales itself: min not above max",
            AKS,
            Code.DRY0321,
            GROUND + cluster("min = 4", "max = 3"),
            GROUND + cluster("min = 3", "max = 3")),
        Clause.of(
            SIZES,
            "a pool that scales itself: nodes between min and max",
            AKS,
            Code.DRY0358,
            GROUND + cluster("nodes = 6", "min = 3", "max = 5"),
            GROUND + cluster("nodes = 5", "min = 3", "max = 5")),
        Clause.of(
            SIZES,
            "a version on a DevTest cluster (warning)",
            V1,
            Code.DRY0309,
            SERVING.replace("main\n}\n\nmodel", "main\n purpose = \"DevTest\"\n}\n\nmodel")
                + version("blue"),
            SERVING + version("blue")),
        Clause.atPlan(SIZES, "the VM size of a pool stays: a change replaces it, and says why", V1),
        Clause.live(SIZES, "an attached cluster has the vCPUs, and three nodes (warning)", V1));
  }

  private static String attach(String subscription) {
    return GROUND
        + cluster(
            "attach = \"/subscriptions/%s/resourceGroups/g/providers/".formatted(subscription)
                + "Microsoft.ContainerService/managedClusters/big\"");
  }

  private static String token(String location) {
    return SERVING
        .replace("main\n}\n\nmodel", "main\n location = \"" + location + "\"\n}\n\nmodel")
        .replace("cluster = cluster.serving", "cluster = cluster.serving\n auth = \"token\"");
  }

  private static String both(String first, String other) {
    return GROUND
        + cluster(first)
        + "cluster \"other\" {\n workspace = workspace.main\n attach = { cluster_name = \""
        + other
        + "\" }\n}\n";
  }

  private static List<Clause> attachments() {
    var here = "00000000-0000-0000-0000-000000000000";
    var once = "one attachment per managed cluster, whatever the names";
    return List.of(
        Clause.of(
            ATTACH,
            "of the workspace's subscription",
            V1,
            Code.DRY0330,
            attach(here.replace("000-", "001-")),
            attach(here)),
        Clause.of(
            ATTACH,
            "named by the id of a managed cluster, or by group and name",
            ARM,
            Code.DRY0331,
            GROUND + cluster("attach = \"big\""),
            GROUND + cluster("attach = { cluster_name = \"big\" }")),
        Clause.of(
            ATTACH,
            once,
            V1,
            Code.DRY0332,
            both("attach = { cluster_name = \"big\" }", "Big"),
            both("attach = { cluster_name = \"big\" }", "small")),
        Clause.of(ATTACH, once, V1, Code.DRY0332, both("", "serving"), both("", "serving2")),
        Clause.of(
            ATTACH,
            "a region other than the workspace's, with token authentication (warning)",
            V1,
            Code.DRY0343,
            token("eastus"),
            token("West Europe")),
        Clause.of(
            ATTACH,
            "nothing that only a cluster of Drydock's own has",
            V1,
            Code.DRY0339,
            GROUND + cluster("attach = { cluster_name = \"big\" }", "nodes = 3"),
            GROUND + cluster("attach = { cluster_name = \"big\" }")),
        Clause.atPlan(ATTACH, "new TLS or another purpose: detached and attached anew", V1),
        Clause.live(ATTACH, "the region of an attached cluster", V1));
  }

  private static List<Clause> ranges() {
    var two = "authorized_ip_ranges = [\"20.50.0.0/16\", \"20.51.0.0/16\"]";
    return List.of(
        Clause.of(
            NETWORKS,
            "authorized ranges need a standard load balancer",
            V1,
            Code.DRY0333,
            GROUND + cluster(two, "load_balancer {\n sku = \"basic\"\n}"),
            GROUND + cluster(two, "load_balancer {\n sku = \"standard\"\n}")),
        Clause.of(
            NETWORKS,
            "authorized ranges hold Azure ML's of both paired regions (warning)",
            V1,
            Code.DRY0359,
            GROUND + cluster("authorized_ip_ranges = [\"20.50.0.0/16\", \"10.0.0.0/16\"]"),
            GROUND + cluster(two)),
        Clause.of(
            NETWORKS,
            "authorized ranges are of an API server with a public address",
            AKS,
            Code.DRY0217,
            GROUND + cluster(two, "private = true"),
            GROUND + cluster(two, "private = false")));
  }

  private static String network(String... lines) {
    return GROUND + cluster("network {\n " + String.join("\n ", lines) + "\n}");
  }

  private static List<Clause> networks() {
    var service = "service_cidr = \"10.0.0.0/16\"";
    var inside = "the DNS address is inside the service network, and not its first";
    var route = "user_defined_route needs a subnet and a standard load balancer";
    return List.of(
        Clause.of(
            NETWORKS,
            inside,
            V1,
            Code.DRY0329,
            network(service, "dns_service_ip = \"10.1.0.0\""),
            network(service, "dns_service_ip = \"10.0.255.255\"")),
        Clause.of(
            NETWORKS,
            inside,
            V1,
            Code.DRY0329,
            network("dns_service_ip = \"10.0.0.1\""),
            network("dns_service_ip = \"10.0.0.2\"")),
        new Clause(
            NETWORKS,
            "networks do not overlap",
            V1,
            List.of(Code.DRY0328, Code.DRY0362),
            network(service, "docker_bridge_cidr = \"10.0.255.0/24\""),
            network(service, "dns_service_ip = \"10.0.0.10\"")),
        Clause.of(
            NETWORKS,
            "networks are networks",
            AKS,
            Code.DRY0327,
            network("service_cidr = \"10.0.0.1/16\""),
            network(service)),
        Clause.of(
            NETWORKS,
            "vnet_name and subnet stand together",
            AKS,
            Code.DRY0204,
            network("vnet_name = \"hub\""),
            network("vnet_name = \"hub\"", "subnet = \"nodes\"")),
        Clause.of(
            NETWORKS,
            route,
            AKS,
            Code.DRY0360,
            network("outbound = \"user_defined_route\""),
            network("vnet_name = \"hub\"", "subnet = \"s\"", "outbound = \"user_defined_route\"")),
        Clause.live(NETWORKS, "the network and its subnet exist", V1),
        Clause.live(NETWORKS, "a policy that forbids public addresses", V1),
        Clause.of(
            KUBERNETES,
            "one that AKS offers",
            V1,
            Code.DRY0334,
            GROUND + cluster("kubernetes_version = \"1.33\""),
            GROUND + cluster("kubernetes_version = \"1.34.1\"")),
        Clause.live(KUBERNETES, "one that the region offers; a preview is a warning", V1));
  }
}
