"""The addresses of segments."""

from django.urls import path

from focale.desk.targeting.segments.views import groups, pages, rules, tiers

urlpatterns = [
    path("target/segments/", pages.segments, name="segments"),
    path("target/segments/rule/", rules.new_rule, name="segment_rule_new"),
    path("target/segments/groups/", groups.groups, name="segment_groups"),
    path("target/segments/groups/<int:pk>/keep/", groups.keep, name="segment_groups_keep"),
    path("target/segments/tiers/", tiers.tiers, name="segment_tiers"),
    path("target/segments/<int:pk>/", pages.segment, name="segment"),
    path("target/segments/<int:pk>/rule/", rules.rule, name="segment_rule"),
    path("target/segments/<int:pk>/act/", pages.act, name="segment_act"),
    path("target/segments/<int:pk>/export/", pages.export, name="segment_export"),
    path("accounts/<int:pk>/segments/", pages.account_segments, name="account_segments"),
]
