package dev.drydock.specs.rule.cluster;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Networks are networks, do not overlap, and the DNS address lies in the service network but is
/// not its first address, which the API server takes.
public final class NetworkRule implements Rule {
  private static final String SERVICE = "network.service_cidr";
  private static final String BRIDGE = "network.docker_bridge_cidr";
  private static final String DNS = "network.dns_service_ip";
  private static final String OUTBOUND = "network.outbound";

  /// What AKS takes when none is written.
  private static final String DEFAULT_SERVICE = "10.0.0.0/16";

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var cluster : drafts.of(Kind.CLUSTER)) {
      var service = network(cluster, SERVICE, report).filter(one -> starts(cluster, one, report));
      var bridge = network(cluster, BRIDGE, report);
      if (service.isPresent() && bridge.isPresent() && service.get().overlaps(bridge.get())) {
        overlap(cluster, report);
      }
      dns(cluster, service, report);
      subnet(cluster, report);
      route(cluster, report);
      ranges(cluster, report);
    }
  }

  private static Optional<Cidr> network(Draft cluster, String path, Consumer<Diagnostic> report) {
    var text = cluster.text(path);
    var network = text.filter(one -> one.contains("/")).flatMap(Cidr::parse);
    if (text.isPresent() && network.isEmpty()) {
      invalid(cluster, path, "is no network", report);
    }
    return network;
  }

  private static boolean starts(Draft cluster, Cidr network, Consumer<Diagnostic> report) {
    if (!network.aligned()) {
      invalid(cluster, SERVICE, "is an address inside a network, not a network", report);
    }
    return network.aligned();
  }

  private static void invalid(
      Draft cluster, String path, String label, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
            cluster.span(path),
            Code.DRY0327,
            label,
            "A network is written with its first address and the number of fixed bits, as in"
                + " 10.0.0.0/16; an address as in 10.0.0.10."));
  }

  private static void overlap(Draft cluster, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
                cluster.span(BRIDGE),
                Code.DRY0328,
                "overlaps the service network",
                "Addresses would mean two things. Choose networks that share no address.")
            .relating(List.of(new Related(cluster.span(SERVICE), "the service network"))));
  }

  private static void dns(Draft cluster, Optional<Cidr> service, Consumer<Diagnostic> report) {
    var text = cluster.text(DNS);
    var address = text.flatMap(Cidr::parse).filter(Cidr::single);
    if (text.isPresent() && address.isEmpty()) {
      invalid(cluster, DNS, "is no address", report);
    }
    var network = cluster.has(SERVICE) ? service : Cidr.parse(DEFAULT_SERVICE);
    if (address.isEmpty() || network.isEmpty()) {
      return;
    }
    if (!network.get().holds(address.get())) {
      misplaced(cluster, "lies outside the service network", report);
    } else if (address.get().base() == network.get().first() + 1) {
      misplaced(cluster, "is the address of the API server", report);
    }
  }

  private static void misplaced(Draft cluster, String label, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
                cluster.span(DNS),
                Code.DRY0329,
                label,
                "The DNS service has an address of the service network, "
                    + cluster.text(SERVICE).orElse(DEFAULT_SERVICE + " unless written")
                    + "; the first one belongs to the API server.")
            .relating(
                cluster.written(SERVICE)
                    ? List.of(new Related(cluster.span(SERVICE), "the service network"))
                    : List.of()));
  }

  /// A network and its subnet name the place of the nodes together; alone neither does.
  private static void subnet(Draft cluster, Consumer<Diagnostic> report) {
    alone(cluster, "vnet_name", "subnet", report);
    alone(cluster, "subnet", "vnet_name", report);
    if (!cluster.has("network.subnet")) {
      alone(cluster, "vnet_resource_group", "vnet_name", report);
    }
  }

  private static void alone(
      Draft cluster, String given, String missing, Consumer<Diagnostic> report) {
    if (cluster.written("network." + given) && !cluster.has("network." + missing)) {
      report.accept(
          Diagnostic.at(
              cluster.span("network." + given),
              Code.DRY0204,
              "needs " + missing,
              "Nodes join a subnet, which is named by vnet_name and subnet, and by"
                  + " vnet_resource_group where the network is in another group."));
    }
  }

  /// Routes of one's own stand on a subnet of one's own (azure-aks-docs, egress-outboundtype.md).
  private static void route(Draft cluster, Consumer<Diagnostic> report) {
    if (!cluster.is(OUTBOUND, "user_defined_route")) {
      return;
    }
    var detail =
        "The route to the outside is in the route table of the nodes' subnet: it needs a subnet of"
            + " yours, and a standard load balancer.";
    if (!cluster.has("network.subnet") && !cluster.has("network.vnet_name")) {
      report.accept(
          Diagnostic.at(cluster.span(OUTBOUND), Code.DRY0360, "needs vnet_name and subnet", detail)
              .suggesting("vnet_name = \"NAME\"\nsubnet    = \"NAME\""));
    }
    if (cluster.is("load_balancer.sku", "basic")) {
      report.accept(
          Diagnostic.at(
                  cluster.span(OUTBOUND), Code.DRY0360, "needs a standard load balancer", detail)
              .relating(List.of(new Related(cluster.span("load_balancer.sku"), "is basic"))));
    }
  }

  private static void ranges(Draft cluster, Consumer<Diagnostic> report) {
    for (var element : cluster.elements("authorized_ip_ranges")) {
      if (element instanceof Value.Text(var text) && Cidr.parse(text).isEmpty()) {
        invalid(cluster, "authorized_ip_ranges", "\"" + text + "\" is no network", report);
      }
    }
  }
}
