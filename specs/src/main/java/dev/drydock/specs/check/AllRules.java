package dev.drydock.specs.check;

import dev.drydock.specs.fact.KubernetesVersions;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.rule.capacity.AcceleratorRule;
import dev.drydock.specs.rule.capacity.AutoscaleRule;
import dev.drydock.specs.rule.capacity.CapacityRule;
import dev.drydock.specs.rule.capacity.FitRule;
import dev.drydock.specs.rule.capacity.InstanceTypeRule;
import dev.drydock.specs.rule.capacity.LimitRule;
import dev.drydock.specs.rule.cluster.AttachRule;
import dev.drydock.specs.rule.cluster.AuthorizedRangesRule;
import dev.drydock.specs.rule.cluster.AzureBlockRule;
import dev.drydock.specs.rule.cluster.ClusterSortRule;
import dev.drydock.specs.rule.cluster.EnterpriseRule;
import dev.drydock.specs.rule.cluster.KubernetesVersionRule;
import dev.drydock.specs.rule.cluster.LeastCoresRule;
import dev.drydock.specs.rule.cluster.NetworkRule;
import dev.drydock.specs.rule.cluster.PoolBoundsRule;
import dev.drydock.specs.rule.cluster.TlsRule;
import dev.drydock.specs.rule.cluster.VmSizeRule;
import dev.drydock.specs.rule.name.LabelSyntaxRule;
import dev.drydock.specs.rule.name.NamePatternRule;
import dev.drydock.specs.rule.name.NamesTogetherRule;
import dev.drydock.specs.rule.name.TrailingNumberRule;
import dev.drydock.specs.rule.name.UniqueNameRule;
import dev.drydock.specs.rule.runtime.AuthRule;
import dev.drydock.specs.rule.runtime.DevTestRule;
import dev.drydock.specs.rule.runtime.KubernetesRuntimeRule;
import dev.drydock.specs.rule.runtime.RuntimePlaceRule;
import dev.drydock.specs.rule.runtime.RuntimeTableRule;
import dev.drydock.specs.rule.runtime.TimeoutRule;
import dev.drydock.specs.rule.runtime.TokenRegionRule;
import dev.drydock.specs.rule.serving.EntryScriptRule;
import dev.drydock.specs.rule.serving.EnvironmentRule;
import dev.drydock.specs.rule.serving.FileRule;
import dev.drydock.specs.rule.serving.ModelCountRule;
import dev.drydock.specs.rule.serving.ModelRule;
import dev.drydock.specs.rule.traffic.ControlRule;
import dev.drydock.specs.rule.traffic.DefaultVersionRule;
import dev.drydock.specs.rule.traffic.MirrorRule;
import dev.drydock.specs.rule.traffic.TrafficRule;
import dev.drydock.specs.rule.traffic.VersionCountRule;
import java.util.List;

/// Lists every rule.
final class AllRules {
  private AllRules() {}

  static List<Rule> of(KubernetesVersions versions) {
    return List.of(
        new NamePatternRule(),
        new NamesTogetherRule(),
        new TrailingNumberRule(),
        new UniqueNameRule(),
        new LabelSyntaxRule(),
        new AzureBlockRule(),
        new EnterpriseRule(),
        new ClusterSortRule(),
        new VmSizeRule(),
        new LeastCoresRule(),
        new KubernetesVersionRule(versions),
        new NetworkRule(),
        new AuthorizedRangesRule(),
        new AttachRule(),
        new TlsRule(),
        new PoolBoundsRule(),
        new RuntimePlaceRule(),
        new KubernetesRuntimeRule(),
        new RuntimeTableRule(),
        new AuthRule(),
        new AcceleratorRule(),
        new FitRule(),
        new InstanceTypeRule(),
        new TrafficRule(),
        new DefaultVersionRule(),
        new ControlRule(),
        new VersionCountRule(),
        new MirrorRule(),
        new AutoscaleRule(),
        new TimeoutRule(),
        new EnvironmentRule(),
        new EntryScriptRule(),
        new FileRule(),
        new ModelRule(),
        new ModelCountRule(),
        new LimitRule(),
        new DevTestRule(),
        new TokenRegionRule(),
        new CapacityRule());
  }
}
