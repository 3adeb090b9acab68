package dev.drydock.specs.kind;

import static dev.drydock.specs.kind.AttributeSchema.file;
import static dev.drydock.specs.kind.AttributeSchema.flag;
import static dev.drydock.specs.kind.AttributeSchema.number;
import static dev.drydock.specs.kind.AttributeSchema.reference;
import static dev.drydock.specs.kind.AttributeSchema.text;
import static dev.drydock.specs.kind.AttributeSchema.textMap;
import static dev.drydock.specs.kind.AttributeSchema.texts;
import static dev.drydock.specs.kind.AttributeSchema.typed;
import static dev.drydock.specs.kind.AttributeSchema.whole;
import static dev.drydock.specs.kind.BlockSchema.labelled;
import static dev.drydock.specs.kind.BlockSchema.single;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;

/// The schema of `cluster`: created by Drydock, attached, or any Kubernetes.
final class ClusterSchema {
  private static final Bounds COUNT = Bounds.between("0", "1000");
  private static final List<String> NOT_CREATED = List.of("attach", "kubeconfig");

  private ClusterSchema() {}

  static Schema cluster() {
    return Schema.of(
            CommonAttributes.name(),
            reference("workspace", Kind.WORKSPACE, "The workspace that may deploy to it.")
                .identifies(),
            text("purpose", "FastProd, DenseProd or DevTest: the least size and the front end.")
                .oneOf("FastProd", "DenseProd", "DevTest")
                .byDefault("FastProd")
                .replacesAttachment()
                .formerly("cluster_purpose", "clusterPurpose"),
            text("kubernetes_version", "The version; the region's default when absent."),
            text("vm_size", "The VM size of the default pool.")
                .replaces()
                .byDefault(created(Default.of("Standard_D3_v2")))
                .formerly("agent_vm_size", "agentVmSize", "agentVMSize"),
            nodes("The nodes of the default pool.").byDefault(created(defaultNodes())),
            least(),
            most(),
            flag("private", "Whether the API server has a private address only.")
                .replaces()
                .byDefault(created(Default.of(false))),
            texts("authorized_ip_ranges", "The networks that may reach the API server."),
            text("location", "The region; the platform's unless written.")
                .replaces()
                .byDefault(created(CommonAttributes.platformLocation())),
            flag("azure_rbac", "Whether Azure decides who may do what in the cluster.")
                .byDefault(created(Default.of(false))),
            flag("defender", "Whether Defender watches the cluster.")
                .byDefault(created(Default.of(false))),
            attach(),
            text("namespace", "The namespace in which versions run."),
            CommonAttributes.tags())
        .with(nodePool(), network(), loadBalancer(), kubeconfig(), tls(), instanceType())
        .atMostOneOf("attach", "kubeconfig");
  }

  private static Default created(Default then) {
    return Default.unless(NOT_CREATED, then);
  }

  private static Default defaultNodes() {
    return new Default.IfEqual("purpose", Value.of("DevTest"), Default.of(1), Default.of(3));
  }

  private static AttributeSchema nodes(String doc) {
    return whole("nodes", COUNT, doc).formerly("agent_count", "agentCount", "node_count");
  }

  private static AttributeSchema least() {
    return whole("min", COUNT, "The fewest nodes; with `max`, the pool scales itself.")
        .formerly("min_count", "minCount");
  }

  private static AttributeSchema most() {
    return whole("max", COUNT, "The most nodes.").formerly("max_count", "maxCount");
  }

  private static AttributeSchema attach() {
    var parts = new LinkedHashMap<String, Type>();
    parts.put("resource_group", Type.TEXT);
    parts.put("cluster_name", Type.TEXT);
    return text("attach", "A managed cluster that exists: its id, or group and name.")
        .or(new Type.ObjectOf(parts, List.of("resource_group")))
        .identifies()
        .formerly("resource_id", "resourceId", "compute_resource_id");
  }

  private static BlockSchema nodePool() {
    var body =
        Schema.of(
            text("vm_size", "The VM size.").required().replaces().formerly("vmSize"),
            nodes("The nodes.").byDefault(1),
            least(),
            most(),
            textMap("labels", "Labels of its nodes."),
            texts("taints", "Taints of its nodes, `key=value:NoSchedule`."),
            text("mode", "Whether system pods may run on it.")
                .oneOf("System", "User")
                .byDefault("User"),
            typed(
                "extended_resources",
                new Type.MapOf(Type.NUMBER),
                "What a device plugin offers on each node, by resource name."));
    return labelled("node_pool", body, "A pool of nodes beside the default one.");
  }

  private static BlockSchema network() {
    var body =
        Schema.of(
            text("vnet_name", "The virtual network.").formerly("vnetName"),
            text("vnet_resource_group", "The group of the virtual network.")
                .formerly("vnet_resourcegroup_name", "vnet_resource_group_name"),
            text("subnet", "The subnet of the nodes.")
                .formerly("subnet_name", "subnetName", "subnetId", "subnet_id"),
            text("service_cidr", "The network of the services.").formerly("serviceCidr"),
            text("dns_service_ip", "The address of the cluster's DNS.").formerly("dnsServiceIP"),
            text("docker_bridge_cidr", "The network of the container bridge.")
                .formerly("dockerBridgeCidr"),
            text("outbound", "How nodes reach the outside.")
                .oneOf("load_balancer", "user_defined_route")
                .byDefault("load_balancer"));
    return single("network", body, "The network that the nodes join.")
        .thatReplaces()
        .formerly("aksNetworkingConfiguration");
  }

  private static BlockSchema loadBalancer() {
    var body =
        Schema.of(
            text("type", "Whether endpoints have a public address.")
                .oneOf("public", "internal")
                .byDefault("public")
                .formerly("load_balancer_type", "loadBalancerType"),
            text("subnet", "The subnet of an internal address.")
                .formerly("load_balancer_subnet", "loadBalancerSubnet"),
            text("sku", "The load balancer's edition.")
                .oneOf("standard", "basic")
                .byDefault("standard"));
    return single("load_balancer", body, "The load balancer before the endpoints.")
        .implied("attach", "kubeconfig");
  }

  private static BlockSchema kubeconfig() {
    var body =
        Schema.of(
            file("path", "The kubeconfig file; the usual one when absent.").identifies(),
            text("context", "The context in it; the current one when absent.").identifies());
    return single("kubeconfig", body, "Any Kubernetes cluster, without Azure.").thatReplaces();
  }

  private static BlockSchema tls() {
    var body =
        Schema.of(
            text("mode", "Whether endpoints speak TLS, and whose certificate they show.")
                .oneOf("off", "auto", "provided")
                .byDefault("off")
                .replacesAttachment()
                .formerly("status", "ssl_enabled"),
            text("certificate", "The certificate chain, PEM.")
                .sensitive()
                .mayWait()
                .formerly("ssl_cert_pem_file", "cert", "ssl_cert", "ssl_cert_file"),
            text("key", "The private key, PEM.")
                .sensitive()
                .mayWait()
                .formerly("ssl_key_pem_file", "ssl_key", "ssl_key_file"),
            text("cname", "The name in the certificate.").formerly("ssl_cname"),
            text("leaf_domain_label", "The name that Azure completes.")
                .formerly("leafDomainLabel"));
    return single("tls", body, "Encryption between clients and endpoints.")
        .implied()
        .formerly("ssl_configuration", "sslConfiguration", "ssl");
  }

  private static BlockSchema instanceType() {
    var body =
        Schema.of(
            textMap("node_selector", "Labels of the nodes it may use."),
            number("cpu", Bounds.from("0.01"), "The cores of a container.")
                .byDefault(new Default.Constant(Value.of(new BigDecimal("0.6")))),
            number("memory_gb", Bounds.from("0.01"), "The memory of a container, GiB.")
                .byDefault(new Default.Constant(Value.of(new BigDecimal("1.5")))),
            whole("gpu", COUNT, "The GPUs of a container.").byDefault(0),
            whole("fpga", COUNT, "The FPGAs of a container.").byDefault(0));
    return labelled("instance_type", body, "A size of container that versions may name.");
  }
}
