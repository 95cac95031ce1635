"""A briefing on a big screen: of each step its screens, with what stands on each, made when they are asked for."""
