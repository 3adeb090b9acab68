package dev.drydock.specs.check;

import dev.drydock.specs.fact.KubernetesVersions;
import dev.drydock.specs.rule.Rule;
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
import dev.drydock.specs.rule.serving.AcceleratorRule;
import dev.drydock.specs.rule.serving.AuthRule;
import dev.drydock.specs.rule.serving.AutoscaleRule;
import dev.drydock.specs.rule.serving.CapacityRule;
import dev.drydock.specs.rule.serving.ControlRule;
import dev.drydock.specs.rule.serving.DefaultVersionRule;
import dev.drydock.specs.rule.serving.DevTestRule;
import dev.drydock.specs.rule.serving.EntryScriptRule;
import dev.drydock.specs.rule.serving.EnvironmentRule;
import dev.drydock.specs.rule.serving.FileRule;
import dev.drydock.specs.rule.serving.FitRule;
import dev.drydock.specs.rule.serving.InstanceTypeRule;
import dev.drydock.specs.rule.serving.KubernetesRuntimeRule;
import dev.drydock.specs.rule.serving.LimitRule;
import dev.drydock.specs.rule.serving.MirrorRule;
import dev.drydock.specs.rule.serving.ModelCountRule;
import dev.drydock.specs.rule.serving.ModelRule;
import dev.drydock.specs.rule.serving.RuntimePlaceRule;
import dev.drydock.specs.rule.serving.RuntimeTableRule;
import dev.drydock.specs.rule.serving.TimeoutRule;
import dev.drydock.specs.rule.serving.TokenRegionRule;
import dev.drydock.specs.rule.serving.TrafficRule;
import dev.drydock.specs.rule.serving.VersionCountRule;
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
